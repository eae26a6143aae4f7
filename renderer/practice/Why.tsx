import { useIntl } from 'react-intl'
import type { FindingTrace, ResultRow } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Quotes } from './Quotes'
import { reasonsOf } from './reasons'

/** Why a row has its value, in short; and where key and engine are not of one mind, that. */
export function Why({ row, traces }: { row: ResultRow; traces: readonly FindingTrace[] }) {
  const words = useWords()
  return (
    <>
      {row.differs && <span className="differs">{words('practice.rowDiffers')} </span>}
      {row.kind === 'finding' ? <Followed row={row} traces={traces} /> : <Shown row={row} />}
      {row.confusions.map(({ given, expected, tell, quote }) => (
        <span key={quote} className="confused">
          <Words
            id="practice.confusedItem"
            values={{
              quotes: () => <Quotes quotes={[quote]} />,
              given: given.label,
              expected: expected.label,
              tell: tell ?? '',
              has: tell === null ? 'no' : 'yes',
            }}
          />
        </span>
      ))}
    </>
  )
}

/** On what a finding of the case rests; of several persons, of whom it is: why, is said with each. */
function Followed({ row, traces }: { row: ResultRow; traces: readonly FindingTrace[] }) {
  const words = useWords()
  const intl = useIntl()
  const persons = traces.flatMap(({ subject }) => subject?.label ?? [])
  if (persons.length === 0) return traces.map((trace) => <FindingReasons key={trace.id} trace={trace} />)
  return row.engine === 'no' ? null : words('practice.ofPersons', { persons: intl.formatList(persons) })
}

/** On which elements a finding rests. */
export function FindingReasons({ trace }: { trace: FindingTrace }) {
  const words = useWords()
  const intl = useIntl()
  const reasons = reasonsOf(trace.root).map(({ label, value, subject }) =>
    words('practice.reason', {
      label: subject === null ? label : words('practice.askedOf', { label, person: subject }),
      value,
    }),
  )
  return <span className="line">{intl.formatList([...new Set(reasons)], { type: 'unit' })}</span>
}

/** What shows an element in the case: what was missed of it, or its facts and their words. */
function Shown({ row }: { row: ResultRow }) {
  const words = useWords()
  const intl = useIntl()
  if (row.missedQuotes.length > 0) {
    return <Words id="practice.missed" values={{ quotes: () => <Quotes quotes={row.missedQuotes} /> }} />
  }
  if (row.facts.length === 0 && row.quotes.length === 0) return words('practice.silent')
  const facts = intl.formatList(row.facts, { type: 'unit' })
  if (row.quotes.length === 0) return facts
  return (
    <Words
      id="practice.shownBy"
      values={{ facts, count: row.facts.length, quotes: () => <Quotes quotes={row.quotes} /> }}
    />
  )
}
