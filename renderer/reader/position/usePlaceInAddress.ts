import { useMemo } from 'react'
import { useLocation } from 'react-router'
import { textElementId } from '../text/build-text'
import type { TextView } from '../text/text-view'

/** Where the address asks to go: a passage by its offset (?at=), or a section or footnote by its id (#). */
export interface AskedPlace {
  offset: number
  as: 'passage' | 'heading'
}

/** A new object for each navigation, so that following the same link again goes there again. Null without a wish. */
export function usePlaceInAddress(view: TextView | null): AskedPlace | null {
  const { search, hash, key } = useLocation()
  return useMemo(() => {
    if (!view || key === '') return null
    const section = hash === '' ? null : idOf(hash)
    if (section !== null) {
      const element = document.getElementById(textElementId(section))
      if (element) return { offset: view.offsetAt(element, 0, 'start'), as: 'heading' }
    }
    const at = Number(new URLSearchParams(search).get('at') ?? Number.NaN)
    return Number.isInteger(at) && at >= 0 ? { offset: at, as: 'passage' } : null
  }, [view, search, hash, key])
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
