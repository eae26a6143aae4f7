import { Fragment } from 'react'
import type { FindingTrace, ResultRow, ShownLaw } from '../../shared/model/practice'
import { useWords } from '../app/words'
import { LawLink } from './Law'
import { groupRows } from './row-groups'
import { RowOutcome } from './RowOutcome'
import { Value } from './Value'
import { Why } from './Why'
import { WhyNot } from './WhyNot'

interface ResultTableProps {
  rows: readonly ResultRow[]
  traces: readonly FindingTrace[]
  /** under each row, why each answer is right or not */
  showsWhyNot: boolean
  /** under each name, by its id; null shows none */
  laws: ReadonlyMap<string, ShownLaw> | null
}

const COLUMNS = 6

/** Part by part: what the learner, the key and the engine say, and why; of several persons, person by person. */
export function ResultTable({ rows, traces, showsWhyNot, laws }: ResultTableProps) {
  const words = useWords()
  const groups = groupRows(rows)
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
        {groups.map((group) => (
          <tbody key={group.key}>
            {groups.length > 1 && (
              <tr className="of">
                <th scope="rowgroup" colSpan={COLUMNS}>
                  {group.person ?? words(group.key === 'finding' ? 'practice.follows' : 'practice.ofTheCase')}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <Fragment key={row.part}>
                <Row row={row} law={laws?.get(row.id)} traces={deciding(row, traces)} />
                {showsWhyNot && (
                  <tr className="more">
                    <td colSpan={COLUMNS}>
                      <h2 className="vh">{words('practice.whyNotOf', { label: row.label })}</h2>
                      <WhyNot row={row} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Gives the ways by which the engine gets to a finding: of several persons, those of whom it is what it is of the case. */
function deciding({ id, kind, engine }: ResultRow, traces: readonly FindingTrace[]): FindingTrace[] {
  return kind === 'finding' ? traces.filter((trace) => trace.id === id && trace.shown === engine) : []
}

interface RowProps {
  row: ResultRow
  traces: readonly FindingTrace[]
  law: ShownLaw | undefined
}

function Row({ row, traces, law }: RowProps) {
  const words = useWords()
  return (
    <tr className={row.decisive ? 'hot' : undefined}>
      <th scope="row">
        {row.label}
        {law && (
          <span className="law">
            <LawLink law={law} />
          </span>
        )}
      </th>
      <td data-small={words('practice.smallYou')}>
        <Value value={row.given} labels={row.valueLabels} />
      </td>
      <td data-small={words('practice.smallKey')}>
        <Value value={row.expected} labels={row.valueLabels} />
      </td>
      <td data-small={words('practice.smallEngine')} className={row.differs ? 'differs' : 'agrees'}>
        <Value value={row.engine} labels={row.valueLabels} />
      </td>
      <td>
        <RowOutcome score={row.score} />
      </td>
      <td className="why">
        <Why row={row} traces={traces} />
      </td>
    </tr>
  )
}
