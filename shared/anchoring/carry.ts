import type { Anchoring, TextAnchor } from '../model/annotation'
import { align } from './align/align'
import { carried } from './carry/carried'
import { sumsOf } from './carry/sums'
import { standsAsItWas } from './place'
import { findQuote, quoteIndexOf } from './quotes/find-quote'

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
  // Each is worked out when the first anchor needs it.
  const index = once(() => quoteIndexOf(to))
  const aligned = once(() => {
    const alignment = align(from ?? '', to)
    return { alignment, sums: sumsOf(alignment) }
  })
  return anchors.map((anchor) => {
    const { start, end, exact } = anchor
    if (from !== null && exact !== '' && end - start === exact.length && from.startsWith(exact, start)) {
      if (from === to) return { kind: 'placed', start, end }
      const { alignment, sums } = aligned()
      return carried(alignment, sums, anchor, (stretch) => findQuote(index(), anchor, stretch))
    }
    if (exact !== '' && standsAsItWas(to, anchor)) return { kind: 'placed', start, end: start + exact.length }
    return findQuote(index(), anchor)
  })
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
