/** Far longer than any grapheme, family emoji and stacked accents included. */
const reach = 64

let segmenter: Intl.Segmenter | null = null

/** A range that never cuts what is seen as one character: its ends are moved out of one. */
export function wholeGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  return { start: edge(text, start, 'start'), end: edge(text, end, 'end') }
}

function edge(text: string, offset: number, side: 'start' | 'end'): number {
  if (offset <= 0 || offset >= text.length) return offset
  // Of two signs of the simplest kind, none joins the other; a carriage return stands in no canonical text.
  if (isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset))) return offset
  // No grapheme goes over a line, so that looking starts at the line, or far enough before the offset.
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - reach)
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const around = segmenter.segment(text.slice(from, offset + reach)).containing(offset - from)
  if (around === undefined || around.index === offset - from) return offset
  return side === 'start' ? from + around.index : from + around.index + around.segment.length
}

/** Of ASCII. */
const isPlain = (unit: number): boolean => unit < 0x80 && unit !== 0x0d
