/** What stands below it never joins what stands before it: Latin letters, digits, signs and white space. */
const firstJoining = 0x300
/** Units of what is looked at before an offset. Longer runs of joined characters are not what anybody wrote to be read. */
const reachUnits = 256

// Made when first needed: reading a rule set takes milliseconds, and most texts need none.
let kept: Intl.Segmenter | null = null
const segmenter = () => (kept ??= new Intl.Segmenter('und', { granularity: 'grapheme' }))

/** The offset itself, or the start of the grapheme (what a reader calls one character) inside of which it lies. */
export function graphemeStart(text: string, offset: number): number {
  return boundsAround(text, offset).start
}

/** The offset itself, or the end of the grapheme inside of which it lies. */
export function graphemeEnd(text: string, offset: number): number {
  return boundsAround(text, offset).end
}

/** Moves the ends of a range out of the graphemes that they would cut. */
export const wholeGraphemes = (text: string, { start, end }: { start: number; end: number }) => ({
  start: graphemeStart(text, start),
  end: graphemeEnd(text, end),
})

/** Looks at a small window only: a text is long, and what joins stands side by side. */
function boundsAround(text: string, offset: number): { start: number; end: number } {
  const isBetween = offset > 0 && offset < text.length
  if (!isBetween || (text.charCodeAt(offset) < firstJoining && !isPrepended(text, offset))) {
    return { start: offset, end: offset }
  }
  // What begins with such a character is cut in the same way, wherever the text before it began.
  let from = offset - 1
  while (from > 0 && offset - from < reachUnits && text.charCodeAt(from) >= firstJoining) from -= 1
  const { segment, index } = segmenter()
    .segment(text.slice(from, offset + reachUnits))
    .containing(offset - from) ?? { segment: '', index: offset - from }
  const start = from + index
  return start === offset ? { start, end: offset } : { start, end: start + segment.length }
}

/** Signs such as the Arabic number sign join what follows; all of them stand above the Latin letters. */
const isPrepended = (text: string, offset: number) => text.charCodeAt(offset - 1) >= firstJoining
