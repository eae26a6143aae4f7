import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** Which part, or which entry of it, is shown. */
interface Shown {
  part: string
  /** null: the list of the part */
  entry: { file: string; at: number } | null
  /** a field of it is gone to, and has the focus */
  hasField: boolean
}

/**
 * Gives the focus to the heading when another entry or part is shown, as another screen would; to the entry that was left when its
 * list comes back.
 */
export function useEntryFocus({ part, entry, hasField }: Shown): void {
  const isMoved = Reflect.get(Object(useLocation().state), 'isMoved') === true
  const key = `${part} ${entry?.file ?? ''} ${entry?.at ?? ''}`
  const before = useRef({ key, part, entry })
  useEffect(() => {
    const left = before.current
    if (left.key === key) return
    before.current = { key, part, entry }
    if (hasField || isMoved) return
    const way = left.part === part && entry === null && left.entry !== null ? left.entry : null
    const row =
      way &&
      document.querySelector<HTMLElement>(`[data-entry][data-file="${CSS.escape(way.file)}"][data-at="${way.at}"]`)
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.setAttribute('tabindex', '-1')
    ;(row ?? heading)?.focus()
  })
}
