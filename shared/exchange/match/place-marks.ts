import { graphemeEnd, graphemeStart } from '../../anchoring/graphemes'
import type { Anchoring, TextAnchor } from '../../model/annotation'
import { codePointsOf } from '../code-points'
import type { IncomingMark } from '../incoming'
import { findQuotes, type Quote, type QuotePlace } from './find-quotes'
import { squeezed } from './squeezed'

/** Where a mark from elsewhere stands in a text; `null` if the text is too short for the only place that it has. */
export type Landing = { anchoring: Anchoring; /** its words are those of the text */ isExact: boolean } | null

export interface Searching {
  /** as CarryPort.carry does without an old text: looks for what is most alike, each in its order */
  carry(anchors: TextAnchor[]): Promise<Anchoring[]>
  turn(): Promise<void>
}

/** Least share of the context for one of several places to be beyond doubt. */
const sureContext = 0.5
/** Share of the marks with a context that have all of it around them if their text is still the same. */
const sameTextShare = 0.9

/**
 * Finds marks from elsewhere in a text, each in its order: at the place that the file names, if the same words stand there;
 * else where its words stand, white space and typography apart; else where the words are most alike. No mark begins or ends
 * inside a grapheme.
 * @param text canonical
 */
export async function placeMarks(
  text: string,
  marks: readonly Pick<IncomingMark, 'quote' | 'position'>[],
  searching: Searching,
): Promise<Landing[]> {
  const points = codePointsOf(text)
  const landings: (Landing | undefined)[] = marks.map(({ quote, position }) => {
    if (position === null) return undefined
    const [start, end] = [points.toUnits(position.start), points.toUnits(position.end)]
    if (quote === null) return position.end > points.length ? null : landed(text, 'to-check', { start, end }, true)
    return text.slice(start, end) === quote.exact ? landed(text, 'placed', { start, end }, true) : undefined
  })
  const sought = marks.flatMap(({ quote }, at) => (landings[at] === undefined && quote !== null ? [{ at, quote }] : []))
  if (sought.length === 0) return landings.map((landing) => landing ?? null)
  const places = await findQuotes(
    squeezed(text),
    sought.map(({ quote }) => quote),
    searching.turn,
  )
  const told = sought.flatMap(({ quote }, index) => (hasContext(quote) ? [places[index]?.context ?? 0] : []))
  const isSameText = told.filter((context) => context === 1).length >= told.length * sameTextShare
  const unsure = sought.flatMap((one, index) => {
    const place = places[index] ?? null
    const kind = place === null ? null : verdict(one.quote, place, isSameText)
    if (place !== null && kind !== null) landings[one.at] = landed(text, kind, place, true)
    return place === null || kind === null ? [{ ...one, place }] : []
  })
  const carried = unsure.length === 0 ? [] : await searching.carry(unsure.map(({ quote }) => anchorOf(quote)))
  unsure.forEach(({ at, quote, place }, index) => {
    const found = carried[index] ?? { kind: 'orphaned' }
    if (found.kind !== 'orphaned')
      landings[at] = landed(text, found.kind, found, text.slice(found.start, found.end) === quote.exact)
    else if (place !== null && place.context >= sureContext) landings[at] = landed(text, 'to-check', place, true)
    else landings[at] = { anchoring: found, isExact: false }
  })
  return landings.map((landing) => landing ?? null)
}

const hasContext = ({ prefix, suffix }: Quote): boolean => prefix !== '' || suffix !== ''

/**
 * Whether words that stand in the text are the mark's. Null if it can't be told without looking at what is alike: in a text
 * that was changed, the mark's own words or those around it may be others now, and the same stand unchanged elsewhere.
 */
function verdict(quote: Quote, { context, rival }: QuotePlace, isSameText: boolean): 'placed' | 'to-check' | null {
  if (!hasContext(quote)) return rival === -1 ? 'placed' : 'to-check'
  if (context < sureContext) return null
  if (rival >= context) return 'to-check'
  return isSameText ? 'placed' : null
}

function landed(
  text: string,
  kind: 'placed' | 'to-check',
  range: { start: number; end: number },
  isExact: boolean,
): Landing {
  return { anchoring: { kind, start: graphemeStart(text, range.start), end: graphemeEnd(text, range.end) }, isExact }
}

/** As the anchors of a text are: one space for a run of white space, and composed. Its offsets are of no text. */
export function anchorOf({ exact, prefix, suffix }: Quote): TextAnchor {
  const line = (words: string) =>
    words
      .normalize('NFC')
      .toWellFormed()
      .replaceAll(/[^\S\u00a0]+/g, ' ')
  const words = line(exact).trim()
  return { start: 0, end: words.length, exact: words, prefix: line(prefix), suffix: line(suffix) }
}
