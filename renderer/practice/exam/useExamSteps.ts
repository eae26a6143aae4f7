import { useState } from 'react'
import { announce } from '../../app/announce'
import { useCommand } from '../../app/commands'
import { useWords } from '../../app/words'
import type { CaseDraft } from '../drafts'
import { changedFrom, noSteps, stepAgain, stepBack, type Steps } from '../steps'

type Change = (by: (now: CaseDraft) => CaseDraft) => void

/** Gives what changes the draft of a case so that undo takes it back, as long as the case is open. */
export function useExamSteps(draft: CaseDraft, change: Change): Change {
  const words = useWords()
  const [steps, setSteps] = useState<Steps<CaseDraft>>(noSteps)
  const go = (way: typeof stepBack<CaseDraft>, said: string) => {
    const gone = way(steps, draft)
    if (!gone) return
    setSteps(gone.steps)
    // The time that was worked is no step.
    change(({ workedMs }) => ({ ...gone.value, workedMs }))
    announce(said)
  }
  useCommand('undo', () => go(stepBack, words('practice.undone')), { enabled: steps.past.length > 0 })
  useCommand('redo', () => go(stepAgain, words('practice.redone')), { enabled: steps.future.length > 0 })
  return (by) => {
    setSteps((now) => changedFrom(now, draft))
    change(by)
  }
}
