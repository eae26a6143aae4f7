import { Link } from 'react-router'
import { useIntl } from 'react-intl'
import type { PracticeCase, ResultRow } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Outcome } from '../ui/Sign'
import { passagePathOf } from './AnswerGroup'
import { Quotes } from './Quotes'
import { Value } from './Value'

/** Part by part: what the learner, the key and the engine say, and why. */
export function ResultTable({ rows, one }: { rows: readonly ResultRow[]; one: PracticeCase }) {
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
                <Why row={row} one={one} />
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

function Why({ row, one }: { row: ResultRow; one: PracticeCase }) {
  const words = useWords()
  const intl = useIntl()
  const parts = row.kind === 'element' ? one.elements : one.findings
  const law = parts.find(({ id }) => id === row.id)?.law
  const path = law && passagePathOf(law)
  const says = [...row.facts.map((fact) => fact)]
  return (
    <>
      {row.score > 0 && row.score < 1 && row.missedQuotes.length > 0 ? (
        <Words id="practice.missed" values={{ quotes: () => <Quotes quotes={row.missedQuotes} /> }} />
      ) : (
        <>
          {says.length > 0 && intl.formatList(says, { type: 'unit' })}
          {says.length > 0 && row.quotes.length > 0 && words('practice.factsAndQuotes')}
          {row.quotes.length > 0 && <Quotes quotes={row.quotes} />}
        </>
      )}
      {row.kind === 'element' && row.expected === 'open' && words('practice.silent')}
      {row.score < 1 && law && path && (
        <Link className="link passage" to={path}>
          {law.text}
        </Link>
      )}
    </>
  )
}
