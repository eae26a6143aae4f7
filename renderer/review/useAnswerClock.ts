import { useEffect } from 'react'
import { runningClock } from './answer-clock'
import { useRun } from './run'

/** Lets the clock of the answer stand while nobody sees the card: the window is hidden, or another screen is shown. */
export function useAnswerClock(): void {
  useEffect(() => {
    const set = (isRunning: boolean) =>
      useRun.setState(({ clock }) => ({ clock: runningClock(clock, isRunning, performance.now()) }))
    const changed = () => set(document.visibilityState === 'visible')
    changed()
    document.addEventListener('visibilitychange', changed)
    return () => {
      document.removeEventListener('visibilitychange', changed)
      set(false)
    }
  }, [])
}
