import { useIntl } from 'react-intl'
import type { ComparedFinding, ShownReason } from '../../../shared/model/practice-modes'
import { useWords } from '../../app/words'
import { Outcome } from '../../ui/Sign'
import { Value } from '../Value'

/** What follows from each of two cases, and for what changes why. */
export function ComparedFindings({ findings }: { findings: readonly ComparedFinding[] }) {
  const words = useWords()
  return (
    <div className="col-wide compared res">
      <table>
        <caption className="vh">{words('practice-modes.comparedName')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('practice-modes.finding')}</th>
            <th scope="col">{words('practice-modes.firstCase')}</th>
            <th scope="col">{words('practice-modes.secondCase')}</th>
            <th scope="col">{words('practice.you')}</th>
            <th scope="col">
              <span className="vh">{words('practice.outcome')}</span>
            </th>
            <th scope="col">{words('practice.whyColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((one) => (
            <tr key={one.id} className={one.before === one.after ? undefined : 'hot'}>
              <th scope="row">{one.label}</th>
              <td data-small={words('practice-modes.firstCase')}>
                <Value value={one.before} />
              </td>
              <td data-small={words('practice-modes.secondCase')}>
                <Value value={one.after} />
              </td>
              <td data-small={words('practice.smallYou')}>{one.asked && <Value value={one.given} />}</td>
              <td>
                {one.asked && (
                  <Outcome value={one.isRight ? 'right' : 'wrong'}>
                    {words(one.isRight ? 'practice.outcomeRight' : 'practice.outcomeWrong')}
                  </Outcome>
                )}
              </td>
              <td className="why">
                {one.before === one.after ? words('practice-modes.staysTheSame') : <Because finding={one} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Because({ finding: { because } }: { finding: ComparedFinding }) {
  const words = useWords()
  const intl = useIntl()
  const list = (reasons: readonly ShownReason[]) =>
    intl.formatList(
      reasons.map(({ label, value }) => words('practice.reason', { label, value })),
      { type: 'unit' },
    )
  return (
    <>
      <span className="because">{words('practice-modes.becauseFirst', { reasons: list(because.before) })}</span>
      <span className="because">{words('practice-modes.becauseSecond', { reasons: list(because.after) })}</span>
    </>
  )
}
