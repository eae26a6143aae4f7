import type { AttemptResult } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Quotes } from './Quotes'

/** The facts of which a case says both yes and no, each with the words that say so. */
export function DisputedFacts({ disputed }: { disputed: AttemptResult['disputed'] }) {
  const words = useWords()
  return disputed.map(({ fact, label, subject, yes, no }) => (
    <p key={`${fact} ${subject ?? ''}`} className="taken">
      <Words
        id="practice.disputed"
        values={{
          label: subject === null ? label : words('practice.askedOf', { label, person: subject }),
          yes: () => <Quotes quotes={yes} />,
          no: () => <Quotes quotes={no} />,
        }}
      />
    </p>
  ))
}
