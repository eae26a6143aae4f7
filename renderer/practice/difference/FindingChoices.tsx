import type { Shown } from '../../../shared/classifier/rules'
import type { PairToCompare } from '../../../shared/model/practice-modes'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Sign } from '../../ui/Sign'
import { Value } from '../Value'

interface FindingChoicesProps {
  findings: PairToCompare['findings']
  values: Readonly<Record<string, Shown>>
  onChoose(id: string, value: Shown): void
  /** what was not said stays as in the first case */
  onSame(): void
}

/** What follows from the second case, finding by finding, beside what follows from the first. */
export function FindingChoices({ findings, values, onChoose, onSame }: FindingChoicesProps) {
  const words = useWords()
  const options = [
    { value: 'yes' as const, label: words('practice.answerYes'), sign: <Sign value="yes" /> },
    { value: 'no' as const, label: words('practice.answerNo'), sign: <Sign value="no" /> },
    { value: 'insufficient' as const, label: words('practice.answerInsufficient'), sign: <Sign value="open" /> },
  ]
  return (
    <section className="then" aria-labelledby="then">
      <h2 className="label" id="then">
        {words('practice-modes.whichFindings')}
      </h2>
      <Button kind="link" onPress={onSame}>
        {words('practice-modes.restStays')}
      </Button>
      <ol>
        {findings.map(({ id, label, before }) => (
          <li key={id} className={values[id] === undefined ? undefined : 'is-said'}>
            <h3>{label}</h3>
            <p className="meta">
              {words('practice-modes.inFirst')} <Value value={before} />
            </p>
            <Choice
              label={words('practice-modes.inSecond', { finding: label })}
              labelHidden
              value={values[id] ?? null}
              options={options}
              onChange={(value) => onChoose(id, value)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
