import { useCallback, useEffect, useRef } from 'react'

/**
 * Reports, whenever the page is hidden or left, for how many milliseconds it was in view since the last report. Gives
 * what reports at once.
 */
export function useWorkedTime(report: (ms: number) => void): () => void {
  const sinceMs = useRef(0)
  const tell = useCallback(() => {
    const nowMs = performance.now()
    const workedMs = Math.round(nowMs - sinceMs.current)
    sinceMs.current = nowMs
    if (workedMs > 0) report(workedMs)
  }, [report])

  useEffect(() => {
    sinceMs.current = performance.now()
    const onVisibility = () => {
      if (document.hidden) tell()
      else sinceMs.current = performance.now()
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      if (!document.hidden) tell()
    }
  }, [tell])
  return tell
}
