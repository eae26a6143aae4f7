import { useIntl } from 'react-intl'
import type { FindingTrace, ResultRow } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Outcome } from '../ui/Sign'
import { Quotes } from './Quotes'
import { reasonsOf } from './reasons'
import { Value } from './Value'

interface ResultTableProps {
  rows: readonly ResultRow[]
  traces: readonly FindingTrace[]
}

/** Part by part: what the learner, the key and the engine say, and why. */
export function ResultTable({ rows, traces }: ResultTableProps) {
  const words = useWords()
  return (
    <div className="col-wide res">
      <table>
        <caption className="vh">{words('practice.tableName')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('practice.element')}</th>
            <th scope="col">{words('practice.you')}</th>
            <th scope="col">{words('practice.key')}</th>
            <th scope="col">{words('practice.engine')}</th>
            <th scope="col">
              <span className="vh">{words('practice.outcome')}</span>
            </th>
            <th scope="col">{words('practice.whyColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.decisive ? 'hot' : undefined}>
              <th scope="row">{row.label}</th>
              <td data-small={words('practice.smallYou')}>
                <Value value={row.given} labels={row.valueLabels} />
              </td>
              <td data-small={words('practice.smallKey')}>
                <Value value={row.expected} labels={row.valueLabels} />
              </td>
              <td>
                <Value value={row.engine} labels={row.valueLabels} />
              </td>
              <td>
                <RowOutcome score={row.score} />
              </td>
              <td className="why">
                <Why row={row} trace={traces.find(({ id }) => id === row.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowOutcome({ score }: { score: number }) {
  const words = useWords()
  if (score === 1) return <Outcome value="right">{words('practice.outcomeRight')}</Outcome>
  if (score === 0) return <Outcome value="wrong">{words('practice.outcomeWrong')}</Outcome>
  return <Outcome value="partly">{words('practice.outcomePartly')}</Outcome>
}

function Why({ row, trace }: { row: ResultRow; trace: FindingTrace | undefined }) {
  return trace ? <Reasons trace={trace} /> : <Shown row={row} />
}

/** On which elements a finding rests. */
function Reasons({ trace }: { trace: FindingTrace }) {
  const words = useWords()
  const intl = useIntl()
  const reasons = reasonsOf(trace.root).map(({ label, value }) => words('practice.reason', { label, value }))
  return intl.formatList(reasons, { type: 'unit' })
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
