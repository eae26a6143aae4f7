import { useEffect, useRef, useState } from 'react'

/** After so long without a key, what was typed is stored. */
const PAUSE_MS = 1500

/**
 * What is being typed into a field, until it is stored: when the field is left, after a pause, or as the screen goes. What
 * is stored meanwhile by others, or by undo, is shown as soon as it differs.
 */
export function useTyped(stored: string, commit: (typed: string) => void) {
  const [typed, setTyped] = useState<string | null>(null)
  const [seen, setSeen] = useState(stored)
  const [own, setOwn] = useState<string | null>(null)
  if (seen !== stored) {
    setSeen(stored)
    setOwn(null)
    // That this was stored after a pause is no reason to take the space away that was just typed.
    if (own?.trim() !== stored.trim()) setTyped(null)
  }
  const save = useRef(() => {})
  const sent = useRef<string | null>(null)
  useEffect(() => {
    save.current = () => {
      if (typed === null || typed === stored || typed === sent.current) return
      sent.current = typed
      setOwn(typed)
      commit(typed)
    }
  })
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => save.current(), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    const leave = () => save.current()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return {
    value: typed ?? stored,
    onChange: (value: string) => {
      sent.current = null
      setTyped(value)
    },
    onBlur: () => save.current(),
  }
}
