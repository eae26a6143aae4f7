import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { useSettings } from '../useSettings'
import { Words, useWords } from '../words'
import './first-run.css'
import { useHint } from './useHints'

const key = (chunks: ReactNode[]) => <kbd className="cap">{chunks}</kbd>

/**
 * The hint of the first run that waits, to hang in the margin beside the words to try (`.try`); nothing once all are followed or
 * skipped. In a small window it stands above the bottom bar instead, and says how to do it by hand.
 */
export function Hints() {
  const words = useWords()
  const hint = useHint()
  const { singleKeys } = useSettings()
  if (!hint) return null
  const step = hint.step === 1 ? 1 : hint.step === 2 ? 2 : 3
  return (
    <section className="gloss hint" role="note">
      <p className="meta tn">{words('hint.step', { step, of: hint.of })}</p>
      <h2>{words(`hint.${step}`)}</h2>
      <p className="by-key">
        <Words id={singleKeys ? `hint.${step}.keys` : `hint.${step}.hand`} values={{ key }} />
      </p>
      <p className="by-hand">{words(`hint.${step}.hand`)}</p>
      <p className="acts">
        {step === 3 && (
          <LinkButton kind="tool" to="/review">
            {words('hint.review')}
          </LinkButton>
        )}
        <Button kind="tool" onPress={hint.skip}>
          {words('hint.skip')}
        </Button>
      </p>
    </section>
  )
}
