import type { ResultRow } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Quotes } from './Quotes'
import { hasSign } from './Value'

/** The fact on which the case turns, in one sentence, with the words that show it. */
export function Decisive({ row }: { row: ResultRow }) {
  const words = useWords()
  const isOpen = row.quotes.length === 0
  return (
    <Words
      id="practice.decisive"
      values={{
        label: row.subject ? words('practice.askedOf', { label: row.label, person: row.subject.label }) : row.label,
        value: isOpen ? 'open' : hasSign(row.expected) ? row.expected : 'choice',
        choice: row.valueLabels[row.expected] ?? '',
        quotes: () => <Quotes quotes={row.quotes} />,
        b: (chunks) => <b>{chunks}</b>,
      }}
    />
  )
}
