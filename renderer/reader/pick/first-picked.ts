import { rangeInHand, useReader } from '../store'
import { lineBox } from '../text/geometry'
import type { TextRange } from '../text/sentences'
import type { TextView } from '../text/text-view'
import { unitAt, unitBeside, type Cutting } from '../text/cutting'
import type { Cursor } from './moves'

/** Where picking starts: at what is selected, at the mark in hand, or at the first sentence in view. Null in a text without words. */
export function firstPicked(view: TextView, cutting: Cutting, mark: TextRange | null): Cursor | null {
  const state = useReader.getState()
  const range = rangeInHand(state) ?? mark
  if (range) return { start: range.start, end: range.end, by: 'sentence' }
  const here = unitAt(cutting, state.offset, 'sentence')
  // One that begins above the window is passed over, unless it fills the window.
  const next = here && here.start < state.offset && unitBeside(cutting, here, 'sentence', 1)
  const box = next && lineBox(view, next.start)
  const found = next && box && box.bottom < innerHeight ? next : here
  return found && { ...found, by: 'sentence' }
}
