import { useLayoutEffect, useState, type RefObject } from 'react'

/** Width that an element has, in rem; it follows the window and the size of the text. 40 before it is there. */
export function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(40)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRoom(box.clientWidth / rem)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return room
}
