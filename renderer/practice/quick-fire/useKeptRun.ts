import { useEffect, useRef } from 'react'
import { announce } from '../../app/announce'
import { useDraft } from '../../app/drafts/useDraft'
import { useToasts } from '../../app/stores/toasts'
import { useWords } from '../../app/words'
import { roundForm } from './kept-run'
import { roundSoFar, useRun } from './run'

/** Keeps the round that goes on as drafts are kept, and takes it up again after a restart, which is said. */
export function useKeptRun(): void {
  const words = useWords()
  const run = useRun()
  const { found, put, drop } = useDraft('practice-round', roundForm)
  /** the round that is kept, or is none */
  const kept = useRef(run)

  useEffect(() => {
    if (!found || useRun.getState().questions !== null) return
    useRun.getState().takeUp(found)
    kept.current = useRun.getState()
    const said = words('practice-modes.roundRestored')
    announce(said)
    useToasts.getState().show({ text: said, quote: null, tone: 'done', undo: false })
  }, [found, words])

  useEffect(() => {
    if (run === kept.current) return
    kept.current = run
    const goesOn = roundSoFar(run)
    if (goesOn) put(goesOn)
    else drop()
  }, [run, put, drop])
}
