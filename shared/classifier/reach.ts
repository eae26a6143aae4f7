import type { Steps } from './steps'

/** The facts on which a step rests, as bits of their places, and what follows from that. */
export interface Reach {
  words: Uint32Array
  /** how many facts */
  count: number
  /** no two children rest on the same fact */
  isApart: boolean
  /** the first of the facts, or of those that can't stand beside one of them */
  first: number
}

const known = new WeakMap<Steps, Reach[]>()

/** Gives the reach of each step; worked out once. @param conflicts of each fact, those that can't hold beside it */
export function reachOf(steps: Steps, conflicts: readonly (readonly number[])[]): Reach[] {
  const found = known.get(steps)
  if (found) return found
  const length = Math.ceil(steps.facts / 32)
  const reaches: Reach[] = []
  for (const [place, { children }] of steps.list.entries()) {
    const words = new Uint32Array(length)
    if (place < steps.facts) words[place >> 5] = 1 << (place & 31)
    let isApart = true
    let first = place < steps.facts ? Math.min(place, ...(conflicts[place] ?? [])) : steps.facts
    for (const child of children) {
      const reach = reaches[child]
      if (!reach) continue
      if (meets(words, reach.words)) isApart = false
      add(words, reach.words)
      first = Math.min(first, reach.first)
    }
    reaches.push({ words, count: bits(words), isApart, first })
  }
  known.set(steps, reaches)
  return reaches
}

/** Whether two sets of facts have one in common. */
export function meets(a: Uint32Array, b: Uint32Array): boolean {
  for (let at = 0; at < a.length; at += 1) if (((a[at] ?? 0) & (b[at] ?? 0)) !== 0) return true
  return false
}

/** Adds facts to others. */
export function add(to: Uint32Array, more: Uint32Array): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) | (more[at] ?? 0)
}

const bits = (words: Uint32Array): number =>
  words.reduce((sum, word) => sum + word.toString(2).replaceAll('0', '').length, 0)
