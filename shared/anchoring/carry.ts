import type { Anchoring, TextAnchor } from '../model/annotation'
import { align } from './align/align'
import { carried } from './carry/carried'
import { sumsOf } from './carry/sums'
import { placeAnchor } from './place'

/**
 * Where anchors of one text stand in another edition of it, in the order in which they were given; what is found for one
 * does not depend on the others.
 *
 * The two texts are aligned, and each mark goes with its words: placed where they stand as they were, or nearly; to be
 * checked where more of them was changed, or where the same words came or went close by; orphaned where they are gone.
 * Quote search alone places but half of the short marks of which a word was changed.
 * @param from the old canonical text, for which the anchors' offsets hold. With null, and for an anchor whose quote does
 * not stand there at its offsets, the quote alone is looked for, in the whole new text.
 * @param to the new canonical text
 */
export function carryAnchors(from: string | null, to: string, anchors: readonly TextAnchor[]): Anchoring[] {
  const isAt = (anchor: TextAnchor) => anchor.exact !== '' && from?.startsWith(anchor.exact, anchor.start) === true
  if (from === null || !anchors.some(isAt)) return anchors.map((anchor) => placeAnchor(to, anchor))
  const alignment = align(from, to)
  const sums = sumsOf(alignment)
  return anchors.map((anchor) =>
    isAt(anchor) ? carried(alignment, sums, anchor, () => placeAnchor(to, anchor)) : placeAnchor(to, anchor),
  )
}
