import { useEffect } from 'react'
import { inSlices } from '../slices'
import type { TextView } from './text-view'

/** Builds the rest of a text once its first words are painted, for whatever goes through the whole page. */
export function useBuiltWhole(view: TextView | null): void {
  useEffect(() => {
    if (!view) return
    let stop = () => clearTimeout(timer)
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        stop = inSlices(stretchesLeft(view))
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [view])
}

function* stretchesLeft(view: TextView): Generator<void> {
  while (view.buildNext()) yield
}
