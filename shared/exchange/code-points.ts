import { firstWhere } from '../first-where'

/** Offsets of a text, from UTF-16 units to Unicode code points and back. */
export interface CodePoints {
  /** @param units an offset that splits no pair */
  ofUnits(units: number): number
  /** the text's end for an offset beyond it */
  toUnits(points: number): number
  length: number
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/**
 * Counts the text's pairs once, so that each offset takes steps by their logarithm only. W3C counts code points; Actus, and
 * the DOM, UTF-16 units. Source: Web Annotation Data Model, 4.2.5.
 */
export function codePointsOf(text: string): CodePoints {
  // Where the second half of each pair stands.
  const seconds: number[] = []
  for (let at = 1; at < text.length; at++) {
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) seconds.push(at)
  }
  return {
    ofUnits: (units) => units - firstWhere(seconds.length, (at) => (seconds[at] ?? 0) >= units),
    // The n-th pair's second half stands at its own offset less the pairs up to it, in code points.
    toUnits: (points) =>
      Math.min(text.length, points + firstWhere(seconds.length, (at) => (seconds[at] ?? 0) - at - 1 >= points)),
    length: text.length - seconds.length,
  }
}
