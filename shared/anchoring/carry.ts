import type { Anchoring, TextAnchor } from '../model/annotation'
import { placeAnchor } from './place'

/**
 * Where anchors of one text stand in another edition of it, each in the order in which it was given.
 * @param from the old canonical text, for which the anchors' offsets hold. With null, or for an anchor whose quote does not
 * stand there at its offsets, the quote alone is looked for, in the whole new text.
 * @param to the new canonical text
 */
export function carryAnchors(_from: string | null, to: string, anchors: readonly TextAnchor[]): Anchoring[] {
  return anchors.map((anchor) => placeAnchor(to, anchor))
}
