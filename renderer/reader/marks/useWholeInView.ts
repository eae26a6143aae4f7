import { useEffect, useRef, type RefObject } from 'react'

const textField = 'textarea, input:not([type=radio])'

/**
 * Brings the whole of a form into view while something is typed in it, also when it grows: it is level with its words, which
 * may be at the foot of the window. Not for its buttons, which would move away from under the pointer.
 */
export function useWholeInView<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => {
    const form = box.current
    if (!form) return
    const bring = () => {
      const { activeElement } = document
      if (activeElement?.matches(textField) && form.contains(activeElement)) form.scrollIntoView({ block: 'nearest' })
    }
    const observer = new ResizeObserver(bring)
    observer.observe(form)
    form.addEventListener('focusin', bring)
    return () => {
      observer.disconnect()
      form.removeEventListener('focusin', bring)
    }
  }, [])
  return box
}
