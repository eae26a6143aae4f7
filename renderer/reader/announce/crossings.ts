import type { TextRange } from '../text/sentences'

/** What is said of a mark as one comes by: it lies there whole, it starts or ends there, one is within it, or it was left. */
export interface Crossing<M> {
  mark: M
  how: 'whole' | 'starts' | 'ends' | 'within' | 'left'
}

/** Which ends of a mark were said while one is in it. */
interface Said {
  mark: TextRange
  start: boolean
  end: boolean
}

/** The marks that one is in, by their id, after a step. */
export type Inside = ReadonlyMap<string, Said>

/** Of more marks than these at once, only their number would be heard. */
export const mostSaid = 6

/**
 * What a step through the text leads into and out of. Start and end of a mark are each said once while one goes through it,
 * however many steps that takes; what is shorter than a step is said as one.
 * @param before what the last step left, empty at first
 * @param to where the step leads
 * @param marks in the order of their start
 */
export function crossings<M extends TextRange & { id: string }>(
  before: Inside,
  to: TextRange,
  marks: readonly M[],
): { said: Crossing<M>[]; inside: Inside } {
  const said: Crossing<M>[] = []
  const inside = new Map<string, Said>()
  for (const mark of marks) {
    if (mark.start >= to.end) break
    if (mark.end <= to.start) continue
    const had = before.get(mark.id)
    const starts = to.start <= mark.start
    const ends = mark.end <= to.end
    if (!had) said.push({ mark, how: starts && ends ? 'whole' : starts ? 'starts' : ends ? 'ends' : 'within' })
    else {
      if (starts && !had.start) said.push({ mark, how: 'starts' })
      if (ends && !had.end) said.push({ mark, how: 'ends' })
    }
    inside.set(mark.id, { mark, start: starts || (had?.start ?? false), end: ends || (had?.end ?? false) })
  }
  const byId = new Map([...before].filter(([id]) => !inside.has(id)))
  for (const mark of byId.size > 0 ? marks : []) {
    const had = byId.get(mark.id)
    if (!had) continue
    // Who leaves it by an end that was said has heard so; who jumped out of it has not.
    const bySaidEnd = to.start >= mark.end ? had.end : had.start
    if (!bySaidEnd) said.push({ mark, how: 'left' })
  }
  return { said, inside }
}
