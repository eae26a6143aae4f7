import { useMemo } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { textElementId } from '../text/build-text'
import type { TextView } from '../text/text-view'
import { findLeft } from './entries'

/** Where the address asks to go: a passage by its offset (?at=), or a section or footnote by its id (#). */
export interface AskedPlace {
  offset: number
  /** line: back to where an entry of the history was left */
  as: 'passage' | 'heading' | 'line'
  /** the sentence there is lit for a while */
  lit: boolean
  /** what is looked for there (?find=) */
  find: string | null
}

/** A new object for each navigation, so that following the same link again goes there again. Null without a wish. */
export function usePlaceInAddress(view: TextView | null): AskedPlace | null {
  const { search, hash, key, state } = useLocation()
  const isBack = useNavigationType() === 'POP'
  return useMemo(() => {
    if (!view || key === '') return null
    const left = isBack ? findLeft(key) : null
    if (left !== null) return { offset: left, as: 'line', lit: false, find: null }
    const section = hash === '' ? null : idOf(hash)
    if (section !== null) {
      const element = document.getElementById(textElementId(section))
      if (element) return { offset: view.offsetAt(element, 0, 'start'), as: 'heading', lit: false, find: null }
    }
    const asked = new URLSearchParams(search)
    const at = Number(asked.get('at') ?? Number.NaN)
    const find = asked.get('find')
    if (!Number.isInteger(at) || at < 0) return null
    return { offset: at, as: 'passage', lit: find === null && !isUnlit(state), find }
  }, [view, search, hash, key, state, isBack])
}

function isUnlit(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'unlit' in state && state.unlit === true
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
