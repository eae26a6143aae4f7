import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useNavigationType } from 'react-router'

interface ListPlace {
  /** which list: its filter */
  list: string
  /** the row that the keys act on */
  row: number
  /** of the page, CSS pixels */
  scrollY: number
}

/** Where this window left the list of cards: Back leads there. The browser's own memory scrolls before there are rows. */
let left: ListPlace | null = null

/**
 * The row at which a list begins: the first, or where Back leads to. Until the screen is left it keeps where that is.
 * @param list   what tells one list from another
 * @param isHere whether its rows are there, so that the page can be scrolled
 */
export function useListPlace(list: string, isHere: boolean): { firstRow: number; keepRow(row: number): void } {
  const isBack = useNavigationType() === 'POP'
  const [found] = useState(() => (isBack && left?.list === list ? left : null))
  const place = useRef<ListPlace>({ list, row: found?.row ?? 0, scrollY: 0 })

  const wanted = useRef(found?.scrollY ?? null)
  // After the frame, which brings a new place to its top.
  useEffect(() => {
    if (!isHere || wanted.current === null) return
    window.scrollTo(0, wanted.current)
    wanted.current = null
  }, [isHere])

  useLayoutEffect(() => {
    const scrolled = () => {
      place.current.scrollY = window.scrollY
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      window.removeEventListener('scroll', scrolled)
      left = place.current
    }
  }, [])

  return {
    firstRow: place.current.row,
    keepRow(row) {
      place.current = { ...place.current, list, row }
    },
  }
}
