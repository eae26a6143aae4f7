import { useWords } from '../app/words'
import { colorOf } from './case-pieces'
import type { Question } from './questions'

/** Words marked for an element, with their number in the list. */
export interface GroupMark {
  number: number
  quote: string
  fact?: string | null | undefined
  against: boolean
}

interface GroupMarksProps {
  id: string
  question: Question
  marks: readonly GroupMark[]
}

/** What was marked for an element: the item that the words show, or the words themselves where none is named. */
export function GroupMarks({ id, question, marks }: GroupMarksProps) {
  const words = useWords()
  const nameOf = ({ fact, quote }: GroupMark) =>
    (question.items.length > 1 && question.items.find((item) => item.id === fact)?.label) || quote
  return (
    <p className={marks.length > 0 ? 'ev' : 'ev none'} id={id}>
      {marks.length === 0 && words('practice.noEvidence')}
      {marks.map((mark) => (
        <span key={mark.number} className="evmark">
          <span className="sw" data-m={colorOf(question.index)}>
            {mark.number}
          </span>
          {mark.against ? words('practice.against') : <span className="evwords">{nameOf(mark)}</span>}
        </span>
      ))}
    </p>
  )
}
