import { create } from 'zustand'
import { firstPartBelow } from './geometry'
import type { TextRange } from './sentences'
import type { TextView } from './text-view'

/** Screens above and below the window that count as near. */
const screensAround = 2

interface Near extends TextRange {
  boxes: ReadonlySet<HTMLElement>
}

/**
 * The stretch of the open text around the window, by whole parts; null before it was measured. What lies over a text of
 * any length is drawn for that stretch alone.
 */
export const useNear = create<{ near: Near | null }>()(() => ({ near: null }))

/**
 * Finds out what is near, and has it built and laid out: the browser itself would do so only with the next frame, too late
 * for whoever measures where a jump led. @returns false if it was near before
 */
export function lookAround(view: TextView): boolean {
  const first = firstPartBelow(view, -innerHeight * screensAround)
  const last = firstPartBelow(view, innerHeight * (1 + screensAround))
  const startOf = (index: number): number => view.parts[index]?.start ?? view.content.canonicalText.length + 1
  const [start, end] = [startOf(first), startOf(last + 1)]
  const { near: before } = useNear.getState()
  if (before?.start === start && before.end === end) return false
  const boxes = new Set<HTMLElement>()
  for (const part of view.parts.slice(first, last + 1)) {
    const element = part.element()
    boxes.add(element)
    if (element.parentElement) boxes.add(element.parentElement)
  }
  for (const box of before?.boxes ?? []) if (!boxes.has(box)) box.classList.remove('near')
  for (const box of boxes) box.classList.add('near')
  useNear.setState({ near: { start, end, boxes } })
  return true
}

/** Draws for the stretch of now, and again for each that comes. @returns what ends it */
export function followNear(draw: (near: TextRange) => void): () => void {
  const { near } = useNear.getState()
  if (near) draw(near)
  return useNear.subscribe((state) => state.near && draw(state.near))
}
