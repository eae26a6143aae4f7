import type { Ref } from 'react'
import { useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import type { MessageId } from '../../../shared/words/catalogue'
import { Button } from '../../ui/Button'
import type { Stage } from './useGuidedSteps'

interface GuidedFootProps {
  stage: Stage
  /** all is answered: the result comes next */
  isLast: boolean
  hasMarks: boolean
  isBusy: boolean
  done: number
  of: number
  buttonRef: Ref<HTMLButtonElement>
  onGoOn(): void
}

/** How far one is, and the one way on. */
export function GuidedFoot({ stage, isLast, hasMarks, isBusy, done, of, buttonRef, onGoOn }: GuidedFootProps) {
  const words = useWords()
  const nameOf: Record<Stage, MessageId> = {
    evidence: hasMarks ? 'practice.toAnswer' : 'practice.noWords',
    answer: 'practice.check',
    told: isLast ? 'practice.toResult' : 'practice.nextStep',
  }
  return (
    <div className="check-foot">
      <span className="meta num">{words('practice.checkedOf', { done, of })}</span>
      <Button kind="main" ref={buttonRef} shortcut={useShortcut('check-answer')} busy={isBusy} onPress={onGoOn}>
        {words(nameOf[stage])}
      </Button>
    </div>
  )
}
