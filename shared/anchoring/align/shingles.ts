import type { Tokens } from './tokens'

/** Tokens of the old and the new text, from inclusive to exclusive. */
export interface Span {
  oldFrom: number
  oldTo: number
  newFrom: number
  newTo: number
}

/** Where runs of a few tokens stand that occur once in each of the two, in the order of the old text. */
export interface Pairs {
  olds: Int32Array
  news: Int32Array
  /** that each has at least */
  weight: number
}

const absent = -1
const several = -2

/**
 * Pairs the runs of tokens that occur exactly once in the span of either text. Three words are such a run; of single
 * letters and signs it takes more. Source: patience diff, with runs in place of lines.
 * @param weight that a run has at least
 */
export function pairsOf(from: Tokens, to: Tokens, span: Span, weight: number): Pairs {
  const { oldFrom, oldTo, newFrom, newTo } = span
  const size = 2 ** Math.ceil(Math.log2(2 * (oldTo - oldFrom + newTo - newFrom) + 2))
  const keys = new Int32Array(size)
  const inOld = new Int32Array(size).fill(absent)
  const inNew = new Int32Array(size).fill(absent)
  const slotOf = (key: number) => {
    let slot = (key ^ (key >>> 15)) & (size - 1)
    while ((inOld[slot] !== absent || inNew[slot] !== absent) && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    return slot
  }
  const enter = (tokens: Tokens, first: number, end: number, places: Int32Array) => {
    for (let at = first; at < end; at++) {
      const length = lengthOfRun(tokens, at, end, weight)
      if (length === 0) break
      const slot = slotOf(keyOf(tokens, at, length))
      places[slot] = places[slot] === absent ? at : several
    }
  }
  enter(from, oldFrom, oldTo, inOld)
  enter(to, newFrom, newTo, inNew)
  const partner = new Int32Array(oldTo - oldFrom).fill(absent)
  let count = 0
  for (let slot = 0; slot < size; slot++) {
    const at = inOld[slot] ?? absent
    const there = inNew[slot] ?? absent
    if (at < 0 || there < 0) continue
    partner[at - oldFrom] = there
    count += 1
  }
  const pairs = { olds: new Int32Array(count), news: new Int32Array(count), weight }
  let next = 0
  for (const [index, there] of partner.entries()) {
    if (there < 0) continue
    pairs.olds[next] = oldFrom + index
    pairs.news[next] = there
    next += 1
  }
  return pairs
}

/** How many tokens it takes from here to weigh so much; 0 if the span ends before. */
export function lengthOfRun({ weights }: Tokens, first: number, end: number, weight: number): number {
  let sum = 0
  for (let at = first; at < end; at++) {
    sum += weights[at] ?? 0
    if (sum >= weight) return at + 1 - first
  }
  return 0
}

function keyOf({ hashes }: Tokens, first: number, length: number): number {
  let key = length
  for (let at = first; at < first + length; at++) {
    key = Math.imul(key ^ (hashes[at] ?? 0), 0x9e3779b1)
    key ^= key >>> 16
  }
  return key
}
