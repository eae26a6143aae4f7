import { useEffect, useState, type RefObject } from 'react'

/** Rows drawn beyond what is in view, so that a short scroll needs no drawing. */
const OVERSCAN = 12
/** Rows come and go so many at once: a drawing for each would cost more than the rows. */
const STEP = 8

interface RowWindow {
  /** first and last row to draw, inclusive */
  first: number
  last: number
}

/**
 * Which rows of a long list are in view, while the page is scrolled. All rows are of one height.
 * @param body      that which holds the rows; its top is the first row's, drawn or not
 * @param rowHeight CSS pixels
 */
export function useWindowedRows(body: RefObject<HTMLElement | null>, total: number, rowHeight: number): RowWindow {
  const [shown, setShown] = useState<RowWindow>({ first: 0, last: 40 })
  useEffect(() => {
    const look = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0
      const from = Math.floor(-top / rowHeight) - OVERSCAN
      const to = Math.ceil((window.innerHeight - top) / rowHeight) + OVERSCAN
      const first = Math.max(0, Math.floor(from / STEP) * STEP)
      const last = Math.max(first, Math.ceil(to / STEP) * STEP)
      setShown((before) => (before.first === first && before.last === last ? before : { first, last }))
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [body, rowHeight, total])
  return { first: Math.min(shown.first, Math.max(0, total - 1)), last: Math.min(shown.last, Math.max(0, total - 1)) }
}
