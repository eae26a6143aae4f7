import { useEffect, useState } from 'react'

// As cards.css has them: one line, or two in a small window.
const SMALL = '(max-width: 39.99rem)'
const [ONE_LINE_REM, TWO_LINES_REM] = [2.6875, 3.875]

/** Height of a row of the list with its line, in CSS pixels; it follows the window and the size of the text. */
export function useRowHeight(): number {
  const read = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return (matchMedia(SMALL).matches ? TWO_LINES_REM : ONE_LINE_REM) * rem
  }
  const [height, setHeight] = useState(read)
  useEffect(() => {
    const list = matchMedia(SMALL)
    const change = () => setHeight(read())
    list.addEventListener('change', change)
    return () => list.removeEventListener('change', change)
  }, [])
  return height
}
