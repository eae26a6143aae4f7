import { Link } from 'react-router'
import type { CitedMark } from '../../../shared/model/summary'
import { markPath } from '../../app/mark-path'
import { useWords } from '../../app/words'
import { quoteStart } from './markdown-words'
import type { MarkNumbers } from './written'

interface CitedListProps {
  ids: readonly string[]
  /** in the order of the ids; null for one that was removed */
  cited: readonly (CitedMark | null)[]
  /** while the note is written: as its field names the marks */
  numbers: MarkNumbers | null
}

/** The marks that a note cites, each of which leads to its passage; one that was removed is told as gone. */
export function CitedList({ ids, cited, numbers }: CitedListProps) {
  const words = useWords()
  const numberOf = (id = '') => numbers?.has(id) && <span className="sum-number">[{numbers.get(id)}]</span>
  const isOfSeveral = new Set(cited.flatMap((mark) => mark?.documentId ?? [])).size > 1
  return (
    <>
      <p className="name">{words('summary.cites', { count: cited.length })}</p>
      <ol className="cites">
        {cited.map((mark, index) =>
          mark ? (
            <li key={mark.id} data-m={mark.color}>
              {numberOf(mark.id)}
              <span className="dot" data-m={mark.color} aria-hidden />
              <Link className="src" to={markPath(mark)}>
                {mark.section?.number && <span className="r">§ {mark.section.number}</span>}
                <bdi>{quoteStart(mark.quote, 8)}</bdi>
              </Link>
              {isOfSeveral && <bdi className="meta sum-where">{mark.title}</bdi>}
              {mark.state === 'orphaned' && <span className="meta">{words('summary.orphaned')}</span>}
            </li>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- nothing else is known of it
            <li key={`gone ${index}`} className="meta">
              {numberOf(ids[index])}
              {words('summary.gone')}
            </li>
          ),
        )}
      </ol>
    </>
  )
}
