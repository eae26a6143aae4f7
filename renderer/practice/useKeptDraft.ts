import { useEffect, useRef } from 'react'
import { announce } from '../app/announce'
import { useDraftKeeper } from '../app/drafts/DraftsProvider'
import { useDraft, type DraftForm } from '../app/drafts/useDraft'
import { useToasts } from '../app/stores/toasts'
import { useWords } from '../app/words'
import { type CaseDraft, emptyDraft, holdsAnswers, parseDraft, useDrafts } from './drafts'

interface KeptDraft {
  /** null until it has come */
  draft: CaseDraft | null
  /** Forgets the draft, since it was answered; on the screen it stays until that is left. */
  finish(): void
}

const caseForm: DraftForm<CaseDraft> = { write: (draft) => JSON.stringify(draft), read: parseDraft }

/**
 * Gives the draft of a case as it was left: from the window, which has the learner's steps in it too, or from the store
 * after a restart, which is said.
 */
export function useKeptDraft(caseKey: string): KeptDraft {
  const key = `practice:${caseKey}`
  const words = useWords()
  const keeper = useDraftKeeper()
  const draft = useDrafts((state) => state.drafts[caseKey])
  const { found, put, drop } = useDraft(key, caseForm)
  const isFinished = useRef(false)
  /** the draft that the keeper has */
  const kept = useRef(draft)

  useEffect(() => {
    if (draft !== undefined || found === undefined) return
    kept.current = found ?? emptyDraft
    useDrafts.getState().put(caseKey, kept.current)
    if (!found || !holdsAnswers(found)) return
    const said = words('practice.draftRestored')
    announce(said)
    useToasts.getState().show({ text: said, quote: null, tone: 'done', undo: false })
  }, [draft, found, caseKey, words])

  useEffect(() => {
    if (draft === undefined || draft === kept.current || isFinished.current) return
    kept.current = draft
    put(draft)
  }, [draft, put])

  useEffect(
    () => () => {
      const { drafts, drop: forget } = useDrafts.getState()
      const last = drafts[caseKey]
      if (isFinished.current) forget(caseKey)
      else if (last && last !== kept.current) {
        keeper.put(key, caseForm.write(last))
        keeper.keep(key)
      }
    },
    [caseKey, key, keeper],
  )

  return {
    draft: draft ?? null,
    finish() {
      isFinished.current = true
      drop()
    },
  }
}
