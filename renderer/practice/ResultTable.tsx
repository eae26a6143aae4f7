import { Fragment, useState } from 'react'
import type { FindingTrace, ResultRow, ShownLaw } from '../../shared/model/practice'
import { useWords } from '../app/words'
import { LawLink } from './Law'
import { PersonFold } from './PersonFold'
import { findingsOf, groupRows, openAtFirst, type RowGroup } from './row-groups'
import { RowOutcome } from './RowOutcome'
import { Value } from './Value'
import { FindingReasons, Why } from './Why'
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

/**
 * Part by part: what the learner, the key and the engine say, and why. Of several persons, what follows first, and then each
 * person on a line that opens.
 */
export function ResultTable({ rows, traces, showsWhyNot, laws }: ResultTableProps) {
  const words = useWords()
  const groups = groupRows(rows)
  const [opened, setOpened] = useState(() => openAtFirst(groups))
  const toggle = (key: string) =>
    setOpened((now) => new Set([...now].filter((one) => one !== key).concat(now.has(key) ? [] : [key])))
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
              <GroupHead
                group={group}
                traces={findingsOf(group.person, traces)}
                isOpen={opened.has(group.key)}
                onToggle={() => toggle(group.key)}
              />
            )}
            {opened.has(group.key) && (
              <>
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
                {findingsOf(group.person, traces).map((trace) => (
                  <FoundRow key={trace.id} trace={trace} />
                ))}
              </>
            )}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface GroupHeadProps {
  group: RowGroup
  traces: readonly FindingTrace[]
  isOpen: boolean
  onToggle(): void
}

/** Over the rows of a group: what follows from the case as it is, else what was reached of a person or of the case. */
function GroupHead({ group: { key, person, rows }, traces, isOpen, onToggle }: GroupHeadProps) {
  const words = useWords()
  return (
    <tr className="of">
      <th scope="rowgroup" colSpan={COLUMNS}>
        {key === 'finding' ? (
          words('practice.follows')
        ) : (
          <PersonFold
            name={person?.label ?? words('practice.ofTheCase')}
            traces={traces}
            isOpen={isOpen}
            onToggle={onToggle}
          >
            {words('practice.right', {
              right: rows.filter(({ score }) => score === 1).length,
              of: rows.length,
              partly: rows.filter(({ score }) => score > 0 && score < 1).length,
            })}
          </PersonFold>
        )}
      </th>
    </tr>
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

/** What follows of one person, which is asked of nobody: the learner says it of the case. */
function FoundRow({ trace }: { trace: FindingTrace }) {
  return (
    <tr className="found">
      <th scope="row">{trace.label}</th>
      <td colSpan={4}>
        <Value value={trace.shown} />
      </td>
      <td className="why">
        <FindingReasons trace={trace} />
      </td>
    </tr>
  )
}
