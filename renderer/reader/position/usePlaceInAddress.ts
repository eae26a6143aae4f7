import { useMemo } from 'react'
import { useLocation, useNavigationType } from 'react-router'
import { textElementId } from '../text/build-text'
import type { TextView } from '../text/text-view'
import { entryOf, findLeft } from './entries'
import type { KeptPlace } from './keep-place'

/** Where the address asks to go: a passage by its offset (?at=), or a section or footnote by its id (#). */
export interface AskedPlace {
  offset: number
  as: 'passage' | 'heading'
  /** back to where an entry of the history was left */
  left: KeptPlace | null
  /** the sentence there is lit for a while */
  lit: boolean
  /** what is looked for there (?find=) */
  find: string | null
}

/** A new object for each navigation, so that following the same link again goes there again. Null without a wish. */
export function usePlaceInAddress(view: TextView | null): AskedPlace | null {
  const location = useLocation()
  const { search, hash, key, state } = location
  const entry = entryOf(location)
  const isBack = useNavigationType() === 'POP'
  return useMemo(() => {
    if (!view || key === '') return null
    const left = isBack ? findLeft(entry, view.content.revision) : null
    if (left !== null) return { offset: left.offset, as: 'heading', left, lit: false, find: null }
    const named = hash === '' ? null : offsetOfId(view, idOf(hash))
    if (named !== null) return { offset: named, as: 'heading', left: null, lit: false, find: null }
    const asked = new URLSearchParams(search)
    const at = Number(asked.get('at') ?? Number.NaN)
    const find = asked.get('find')
    if (!Number.isInteger(at) || at < 0) return null
    return { offset: at, as: 'passage', left: null, lit: find === null && !isUnlit(state), find }
  }, [view, search, hash, key, entry, state, isBack])
}

function isUnlit(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'unlit' in state && state.unlit === true
}

/** Where a section, or whatever else has an id, begins; null if nothing has it. */
function offsetOfId(view: TextView, id: string): number | null {
  const section = view.content.sections.find((one) => one.id === id)
  if (section) return section.start
  const element = view.find(`#${CSS.escape(textElementId(id))}`)
  return element && view.offsetAt(element, 0, 'start')
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
