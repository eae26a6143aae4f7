import { same, type Matches } from './matches'
import type { Span } from './shingles'

/** Tokens that may come and go; the search takes time by their square. */
const mostChanges = 200

/**
 * Pairs the tokens of two long spans that differ in few places, in the order in which they stand, where hardly any run of
 * them occurs but once: tables, refrains. False, and nothing is paired, if they differ in more.
 * Source: Myers, "An O(ND) difference algorithm and its variations".
 */
export function pairFewChanges(matches: Matches, { oldFrom, oldTo, newFrom, newTo }: Span): boolean {
  const [olds, news] = [oldTo - oldFrom, newTo - newFrom]
  if (Math.abs(olds - news) > mostChanges) return false
  // By diagonal, how far into the old span one comes with so many changes; kept for each number of them.
  const furthest: Int32Array[] = []
  let reach = new Int32Array(2 * mostChanges + 3)
  const middle = mostChanges + 1
  for (let changes = 0; changes <= mostChanges; changes++) {
    const next = reach.slice()
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let old = startOn(reach, middle, diagonal, changes)
      while (old < olds && old - diagonal < news && matches.equal(oldFrom + old, newFrom + old - diagonal)) old += 1
      next[middle + diagonal] = old
      if (old < olds || old - diagonal < news) continue
      furthest.push(reach)
      pairBack(matches, furthest, { oldFrom, oldTo, newFrom, newTo })
      return true
    }
    furthest.push(reach)
    reach = next
  }
  return false
}

/** Where one comes to stand on a diagonal by one more change: by a token that came, or by one that went. */
function startOn(reach: Int32Array, middle: number, diagonal: number, changes: number): number {
  if (changes === 0) return 0
  const came = reach[middle + diagonal + 1] ?? 0
  const went = (reach[middle + diagonal - 1] ?? 0) + 1
  return diagonal === -changes || (diagonal !== changes && went <= came) ? came : went
}

function pairBack(matches: Matches, furthest: readonly Int32Array[], { oldFrom, oldTo, newFrom, newTo }: Span): void {
  const middle = mostChanges + 1
  let [old, there] = [oldTo - oldFrom, newTo - newFrom]
  for (let changes = furthest.length - 1; changes >= 0; changes--) {
    const reach = furthest[changes] ?? new Int32Array(0)
    const diagonal = old - there
    const start = startOn(reach, middle, diagonal, changes)
    while (old > start) {
      old -= 1
      there -= 1
      matches.put(oldFrom + old, newFrom + there, same)
    }
    const byCame =
      diagonal === -changes ||
      (diagonal !== changes && (reach[middle + diagonal - 1] ?? 0) + 1 <= (reach[middle + diagonal + 1] ?? 0))
    if (changes === 0) break
    if (byCame) there -= 1
    else old -= 1
  }
}
