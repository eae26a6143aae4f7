import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * Opening and closing the passage of a card without losing the focus: closed, it goes back to what opened it.
 * @param isOpen also where it was left open, and the learner comes back from the text: then the focus stays where it is
 */
export function usePassageToggle<Holder extends HTMLElement>(
  isOpen: boolean,
  onChange: (isOpen: boolean) => void,
): {
  /** of what holds the button that opens it */
  holder: RefObject<Holder | null>
  takesFocus: boolean
  open(): void
  close(): void
} {
  const [cameOpen, setCameOpen] = useState(isOpen)
  const holder = useRef<Holder>(null)
  const hasClosed = useRef(false)
  useEffect(() => {
    if (isOpen || !hasClosed.current) return
    hasClosed.current = false
    holder.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [isOpen])
  return {
    holder,
    takesFocus: !cameOpen,
    open: () => onChange(true),
    close() {
      hasClosed.current = true
      setCameOpen(false)
      onChange(false)
    },
  }
}
