import type { TextAnchor } from '../../model/annotation'
import { bestOf, contextAround, type ExactFind, type ExactPlace } from '../exact'
import { unparted } from '../words'
import { gramUnits, type Grams } from './grams'
import { letterAt, type Squeezed } from './squeezed'

/** A text in which many quotes are looked for. */
export interface QuoteIndex extends Squeezed {
  text: string
  grams: Grams
}

/** Positions among the letters of a text, the end exclusive. */
export interface Within {
  start: number
  end: number
}

/** A quote and its context without their white space. */
export type SqueezedQuote = Pick<TextAnchor, 'prefix' | 'exact' | 'suffix'>

/** Of a long quote, runs at so many places are tried for the one that occurs least. */
const triedRuns = 64
/** Of a short quote without context, which may be part of any word, so many places are looked at on either side. */
const triedPlaces = 1000

/**
 * Where a quote stands letter by letter. A quote of a few letters is looked for with what stands right beside it: out of
 * its context it tells nothing.
 */
export function exactPlaces(
  index: QuoteIndex,
  quote: SqueezedQuote,
  anchor: TextAnchor,
  within: Within,
): ExactFind | null {
  const starts = new Set(startsOf(index, quote, letterAt(index, anchor.start), within))
  const places: ExactPlace[] = []
  for (const first of starts) {
    const last = first + quote.exact.length - 1
    if (first < within.start || last >= within.end || !index.letters.startsWith(quote.exact, first)) continue
    const place = { start: index.offsets[first] ?? 0, end: (index.offsets[last] ?? 0) + 1 }
    if (cutsWord(index.text, anchor, place)) continue
    places.push({ ...place, context: contextAround(index.letters, first, quote) })
  }
  return bestOf(places, anchor.start)
}

/** Where the quote may start: where a run of its letters occurs, if it has one. */
function startsOf(index: QuoteIndex, quote: SqueezedQuote, near: number, within: Within): Iterable<number> {
  const { prefix, exact, suffix } = quote
  if (exact.length >= gramUnits) {
    const step = Math.max(1, Math.floor((exact.length - gramUnits + 1) / triedRuns))
    const { at, places } = rarest(index.grams, exact, step)
    return places.map((place) => place - at)
  }
  const missing = gramUnits - exact.length
  const before = prefix.slice(-missing)
  const after = suffix.slice(0, missing)
  const runs = [
    { run: before + exact, at: before.length },
    { run: exact + after, at: 0 },
  ].filter(({ run }) => run.length === gramUnits)
  if (runs.length > 0)
    return runs.flatMap(({ run, at }) => Array.from(index.grams.placesOf(run, 0), (place) => place + at))
  return closestPlaces(index.letters, exact, near, within)
}

function rarest(grams: Grams, letters: string, step: number): { at: number; places: Int32Array } {
  let best = { at: 0, places: grams.placesOf(letters, 0) }
  for (let at = step; at <= letters.length - gramUnits; at += step) {
    const places = grams.placesOf(letters, at)
    if (places.length < best.places.length) best = { at, places }
  }
  return best
}

/** Outward from where it stood. */
function closestPlaces(letters: string, exact: string, near: number, { start, end }: Within): number[] {
  const places: number[] = []
  let at = letters.indexOf(exact, Math.max(start, near))
  for (let tries = 0; at !== -1 && at < end && tries < triedPlaces; tries++) {
    places.push(at)
    at = letters.indexOf(exact, at + 1)
  }
  at = near > start ? letters.lastIndexOf(exact, near - 1) : -1
  for (let tries = 0; at >= start && tries < triedPlaces; tries++) {
    places.push(at)
    at = at === 0 ? -1 : letters.lastIndexOf(exact, at - 1)
  }
  return places
}

const letter = /[\p{L}\p{N}]/u
/** Of scripts that part their words. */
const partedLetter = (text: string, at: number) => {
  const character = text.charAt(at)
  return letter.test(character) && !unparted.test(character)
}

/** Whether a place begins or ends inside a word, where the quote did not: "the" is not in "other". */
function cutsWord(text: string, { prefix, exact, suffix }: TextAnchor, { start, end }: Within): boolean {
  const joins = (before: string, at: string) =>
    before !== '' && partedLetter(before, before.length - 1) && partedLetter(at, 0)
  const cutsStart = partedLetter(text, start - 1) && partedLetter(text, start) && !joins(prefix, exact)
  return cutsStart || (partedLetter(text, end - 1) && partedLetter(text, end) && !joins(exact, suffix))
}
