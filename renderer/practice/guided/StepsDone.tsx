import type { ResultRow } from '../../../shared/model/practice'
import { useWords } from '../../app/words'
import { RowOutcome } from '../RowOutcome'
import type { Question } from '../questions'
import { Value } from '../Value'

interface StepsDoneProps {
  questions: readonly Question[]
  rows: Readonly<Record<string, ResultRow>>
}

/** What was answered before the question in hand, the last one first. */
export function StepsDone({ questions, rows }: StepsDoneProps) {
  const words = useWords()
  if (questions.length === 0) return null
  return (
    <section className="gloss steps-done">
      <h2>{words('practice.soFar')}</h2>
      <ol>
        {questions.toReversed().map(({ key, label, person }) => {
          const row = rows[key]
          return (
            row && (
              <li key={key}>
                <span className="grow">
                  {person ? words('practice.askedOf', { label, person: person.label }) : label}
                </span>
                <Value value={row.expected} labels={row.valueLabels} />
                <RowOutcome score={row.score} />
              </li>
            )
          )
        })}
      </ol>
    </section>
  )
}
