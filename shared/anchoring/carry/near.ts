import type { TextAnchor } from '../../model/annotation'
import type { Alignment } from '../align/align'
import { contextAround } from '../exact'
import { wordsIn } from '../words'
import { came, runOf, saysSame, unitsOf, type Run, type Units } from './runs'
import type { Sums } from './sums'

/** How far from where they stood words are looked for that are no longer there, in units. */
const nearUnits = 200
/** A run of so many words that moved a little is not another by chance. */
const tellingWords = 5
/** How much better than the next place one must be, of the sum of context and nearness. */
const clearLead = 0.2

/** The new text between what stays before and what stays after a run of the old one. */
export function gapOf({ from, to, there }: Alignment, sums: Sums, run: Run): Units {
  const before = run.first === 0 ? -1 : (sums.lastSame[run.first - 1] ?? -1)
  const after = run.last + 1 === from.count ? from.count : (sums.nextSame[run.last + 1] ?? from.count)
  return {
    start: before < 0 ? 0 : (to.ends[there[before] ?? 0] ?? 0),
    end: after === from.count ? to.text.length : (to.starts[there[after] ?? 0] ?? 0),
  }
}

/**
 * Where the words of a mark stand as they were, close to where they should; null if nowhere. Words that are known to have
 * stood elsewhere before are not the mark's: a corrected word does not send its mark to the next one of the sentence.
 */
export function findNear(
  alignment: Alignment,
  gap: Units,
  run: Run,
  anchor: TextAnchor,
): { place: Units; isSure: boolean } | null {
  const { from, to, back } = alignment
  const window = runOf(to, {
    start: Math.max(0, gap.start - nearUnits),
    end: Math.min(to.text.length, gap.end + nearUnits),
  })
  const length = run.last - run.first + 1
  const isTelling = wordsIn(from.text, unitsOf(from, run)).length >= tellingWords
  let best: { first: number; score: number } | null = null
  let rival = 0
  for (let first = window.first; first + length - 1 <= window.last; first++) {
    if (!saysSame(from, run, to, first) || !isFree(first)) continue
    const score = scoreAt(first)
    rival = Math.max(rival, Math.min(score, best?.score ?? 0))
    if (best === null || score > best.score) best = { first, score }
  }
  if (best === null) return null
  const place = unitsOf(to, { first: best.first, last: best.first + length - 1 })
  return { place, isSure: isTelling && best.score - rival >= clearLead }

  function isFree(first: number): boolean {
    // Of "of of" at its start the alignment may have taken the wrong one.
    const slack = isTelling ? 2 : 0
    for (let at = first; at < first + length; at++) {
      const old = back[at] ?? -1
      if (!came(alignment, at) && (old < run.first - slack || old > run.last + slack)) return false
    }
    return true
  }
  function scoreAt(first: number): number {
    const start = to.starts[first] ?? 0
    const distance = Math.max(0, gap.start - start, start - gap.end)
    return contextAround(to.text, start, anchor) + 1 - distance / nearUnits
  }
}
