import type { Anchoring, TextAnchor } from '../../model/annotation'
import type { Alignment } from '../align/align'
import { wholeGraphemes } from '../graphemes'
import { extentOf, likenessOf } from './extent'
import { findNear, gapOf } from './near'
import { isDoubtful } from './doubt'
import { runOf, stands, unitsOf, type Run, type Units } from './runs'
import type { Sums } from './sums'

/** Likeness from which changed words are the same passage; below it the learner is asked. */
const sureLikeness = 0.8
/** Below it the words say something else. */
const leastLikeness = 0.4
/** In a longer stretch of which nothing could be told, the quote is looked for by another way. */
const longGap = 20_000
/** A longer quote is not put elsewhere as it was. */
const mostNearTokens = 500

/**
 * Where the words of an anchor stand in the new text by its alignment with the old one, in which they stand at the
 * anchor's offsets.
 * @param findIn looks for the quote alone, in a stretch of the new text
 */
export function carried(
  alignment: Alignment,
  sums: Sums,
  anchor: TextAnchor,
  findIn: (stretch: Units) => Anchoring,
): Anchoring {
  const run = runOf(alignment.from, anchor)
  const gap = gapOf(alignment, sums, run)
  // A mark on white space alone has nothing to be found by.
  if (run.first > run.last) return { kind: 'orphaned' }
  const isWhole = stands(alignment, run.first) && sums.breaks[run.first + 1] === sums.breaks[run.last + 1]
  if (isWhole) return laid(isDoubtful(alignment, run) ? 'to-check' : 'placed', untouched(alignment, run, anchor))

  const extent = extentOf(alignment, sums, run)
  const likeness = extent === null ? 0 : likenessOf(alignment, sums, run, extent)
  if (likeness < leastLikeness && gap.end - gap.start > longGap) return findIn(gap)
  const near = run.last - run.first < mostNearTokens ? findNear(alignment, gap, run, anchor) : null
  if (near !== null) return laid(near.isSure ? 'placed' : 'to-check', near.place)
  if (extent?.isFirm === true && likeness >= sureLikeness) return laid('placed', unitsOf(alignment.to, extent))
  if (extent === null || likeness < leastLikeness) return { kind: 'orphaned' }
  return laid('to-check', unitsOf(alignment.to, extent))

  function laid(kind: 'placed' | 'to-check', units: Units): Anchoring {
    return { kind, ...wholeGraphemes(alignment.to.text, units) }
  }
}

/** All words stand side by side as they stood. */
function untouched({ from, to, there }: Alignment, run: Run, { start, end, exact }: TextAnchor): Units {
  const shift = (to.starts[there[run.first] ?? 0] ?? 0) - (from.starts[run.first] ?? 0)
  if (to.text.startsWith(exact, start + shift)) return { start: start + shift, end: end + shift }
  // White space between the words, or at the ends of the mark, became other white space.
  const endShift = (to.starts[there[run.last] ?? 0] ?? 0) - (from.starts[run.last] ?? 0)
  return {
    start: Math.max(start, from.starts[run.first] ?? 0) + shift,
    end: Math.min(end, from.ends[run.last] ?? 0) + endShift,
  }
}
