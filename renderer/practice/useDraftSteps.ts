import { useCallback, useState } from 'react'
import { announce } from '../app/announce'
import { useCommand } from '../app/commands'
import { useWords } from '../app/words'
import { type CaseDraft, useDrafts } from './drafts'
import { changedFrom, noSteps, stepAgain, stepBack, type Steps } from './steps'

type Change = (draft: CaseDraft) => CaseDraft

/**
 * Gives what changes a draft so that undo takes it back. A draft is of the window until it is checked, so its steps come before
 * those of the store, as a field's own do.
 */
export function useDraftSteps(caseKey: string): (change: Change) => void {
  const words = useWords()
  const [steps, setSteps] = useState<Steps<CaseDraft>>(noSteps)

  const go = (way: typeof stepBack<CaseDraft>, said: string) => {
    const now = useDrafts.getState().drafts[caseKey]
    const gone = now && way(steps, now)
    if (!gone) return
    setSteps(gone.steps)
    // The time that was worked is no step.
    useDrafts.getState().change(caseKey, ({ workedMs }) => ({ ...gone.value, workedMs }))
    announce(said)
  }
  useCommand('undo', () => go(stepBack, words('practice.undone')), { enabled: steps.past.length > 0 })
  useCommand('redo', () => go(stepAgain, words('practice.redone')), { enabled: steps.future.length > 0 })

  return useCallback(
    (change) => {
      const before = useDrafts.getState().drafts[caseKey]
      useDrafts.getState().change(caseKey, change)
      if (before && before !== useDrafts.getState().drafts[caseKey]) setSteps((now) => changedFrom(now, before))
    },
    [caseKey],
  )
}
