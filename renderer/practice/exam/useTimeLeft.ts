import { useEffect, useRef, useState } from 'react'

const TICK_MS = 500

/**
 * Counts the seconds until an instant, and tells once when it has come, at once if it came before.
 * @param endsAtMs UTC milliseconds; null: no clock runs
 */
export function useTimeLeft(endsAtMs: number | null, onOver: () => void): number | null {
  const [left, setLeft] = useState(() => secondsUntil(endsAtMs))
  const latest = useRef(onOver)
  useEffect(() => {
    latest.current = onOver
  })
  useEffect(() => {
    if (endsAtMs === null) return
    const look = () => {
      const seconds = secondsUntil(endsAtMs)
      setLeft(seconds)
      if (seconds !== 0) return
      clearInterval(timer)
      latest.current()
    }
    const timer = setInterval(look, TICK_MS)
    look()
    return () => clearInterval(timer)
  }, [endsAtMs])
  return left
}

const secondsUntil = (endsAtMs: number | null) =>
  endsAtMs === null ? null : Math.max(0, Math.ceil((endsAtMs - Date.now()) / 1000))
