import { useEffect, useRef, useState } from 'react'

const TICK_MS = 250

/**
 * Counts seconds down while the window is in view, and tells once when none is left.
 * @param seconds to begin with; null: no clock runs
 * @returns seconds left, rounded up; null where no clock runs
 */
export function useClock(seconds: number | null, onOver: () => void): number | null {
  const [leftMs, setLeftMs] = useState(seconds === null ? null : seconds * 1000)
  const latest = useRef(onOver)
  useEffect(() => {
    latest.current = onOver
  })

  useEffect(() => {
    if (seconds === null) {
      setLeftMs(null)
      return
    }
    let left = seconds * 1000
    let before = performance.now()
    setLeftMs(left)
    const timer = setInterval(() => {
      const now = performance.now()
      if (!document.hidden) left -= now - before
      before = now
      setLeftMs(Math.max(0, left))
      if (left > 0) return
      clearInterval(timer)
      latest.current()
    }, TICK_MS)
    return () => clearInterval(timer)
  }, [seconds])

  return leftMs === null ? null : Math.ceil(leftMs / 1000)
}
