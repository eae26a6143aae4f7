import { useEffect } from 'react'
import type { TextView } from '../text/text-view'
import { bringBack, placeNow } from './keep-place'

/** How long the page must stand still before the place is measured. */
const settleMs = 100

/**
 * Keeps the first line in view where it stands while lines are broken anew: in another width, another type, with a face
 * that comes late. The browser itself keeps pixels only. It is the same line until the learner scrolls, so that there and
 * back again is where they were.
 */
export function useSteadyPlace(view: TextView | null): void {
  useEffect(() => {
    if (!view) return
    let kept = placeNow(view)
    let keptAt = scrollY
    let isOld = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const note = () => {
      clearTimeout(timer)
      if (isOld) kept = placeNow(view)
      keptAt = scrollY
      isOld = false
    }
    const scrolled = () => {
      if (scrollY === keptAt) return
      isOld = true
      clearTimeout(timer)
      timer = setTimeout(note, settleMs)
    }
    const hold = () => {
      // The page was scrolled just now: to hold the line of before would take the scrolling back.
      if (isOld) return note()
      bringBack(view, kept)
      keptAt = scrollY
    }
    let { clientWidth: width } = view.root
    const resized = new ResizeObserver(() => {
      if (view.root.clientWidth === width) return
      width = view.root.clientWidth
      hold()
    })
    resized.observe(view.root)
    const restyled = new MutationObserver(hold)
    restyled.observe(document.documentElement, { attributeFilter: ['style'] })
    document.fonts.addEventListener('loadingdone', hold)
    addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      resized.disconnect()
      restyled.disconnect()
      document.fonts.removeEventListener('loadingdone', hold)
      removeEventListener('scroll', scrolled)
    }
  }, [view])
}
