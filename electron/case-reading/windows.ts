import type { Span } from '../../shared/case-reading/reading'

/** Some pieces that the model sees at once: numbers of pieces, the end exclusive. */
export type Window = Span

/**
 * Cuts the pieces of a text into as few windows as there have to be, of about the same size, between sentences where it can be.
 * @param starts where each piece stands in the text, in their order
 * @param sentences of the same text
 * @param most how many pieces a window can hold, > 0
 */
export function cutWindows(starts: readonly number[], sentences: readonly Span[], most: number): Window[] {
  const total = starts.length
  const cuts = sentenceStarts(starts, sentences)
  const windows: Window[] = []
  for (let start = 0; start < total;) {
    const left = total - start
    const even = start + left / Math.ceil(left / most)
    const possible = left <= most ? [] : cuts.filter((cut) => cut > start && cut <= start + most)
    const end = left <= most ? total : (nearest(possible, even) ?? start + most)
    windows.push({ start, end })
    start = end
  }
  return windows
}

/** The numbers of the pieces with which a sentence begins. */
function sentenceStarts(starts: readonly number[], sentences: readonly Span[]): number[] {
  let at = 0
  return sentences.map(({ start }) => {
    while (at < starts.length && (starts[at] ?? 0) < start) at += 1
    return at
  })
}

function nearest(of: readonly number[], to: number): number | null {
  return of.reduce<number | null>(
    (best, one) => (best !== null && Math.abs(best - to) <= Math.abs(one - to) ? best : one),
    null,
  )
}
