/** A range of the canonical text. */
export interface TextRange {
  start: number
  end: number
}

/** Words after which a full stop ends no sentence, in legal English above all. */
const abbreviations =
  /(?:^|[\s([“-])(?:[Aa]rt|[Aa]rts|No|Nos|[Ss]ec|[Pp]ara|[Pp]aras|[Cc]h|cf|e\.g|i\.e|ed|eds|et al|etc|Fig|p|pp|v|vs|vol|Mr|Mrs|Ms|Dr|Prof|St|[A-Z])\.\s*$/

/**
 * Sentences of a stretch of the canonical text, without the white space between them; none crosses a line.
 * Intl.Segmenter breaks after "Art." and "e.g.", so pieces that end in such an abbreviation are joined with the next.
 */
export function sentencesOf(text: string, start: number, end: number, lang: string): TextRange[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })
  const result: TextRange[] = []
  let lineStart = start
  for (const line of text.slice(start, end).split(/[\n\t]/)) {
    let joinsNext = false
    for (const { segment, index } of segmenter.segment(line)) {
      const range = trimmed(text, lineStart + index, lineStart + index + segment.length)
      const last = result.at(-1)
      if (range !== null) {
        if (joinsNext && last !== undefined) last.end = range.end
        else result.push(range)
      }
      joinsNext = abbreviations.test(segment)
    }
    lineStart += line.length + 1
  }
  return result
}

/** The bounds of words in a stretch of text, in order; punctuation stands with no word. */
export function wordsOf(text: string, start: number, end: number, lang: string): TextRange[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  return [...segmenter.segment(text.slice(start, end))]
    .filter((word) => word.isWordLike)
    .map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }))
}

/** A range without white space at its ends; null if nothing is left. */
function trimmed(text: string, start: number, end: number): TextRange | null {
  let from = start
  let to = end
  while (from < to && isSpace(text, from)) from += 1
  while (to > from && isSpace(text, to - 1)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** A selected range as it is kept: without white space at its ends, and never cutting what is seen as one character. */
export function snapped(text: string, start: number, end: number, lang: string): TextRange | null {
  const range = trimmed(text, Math.max(0, start), Math.min(text.length, end))
  if (range === null) return null
  return { start: graphemeEdge(text, range.start, lang, 'start'), end: graphemeEdge(text, range.end, lang, 'end') }
}

/** Far longer than any grapheme, family emoji and stacked accents included. */
const graphemeReach = 64

function graphemeEdge(text: string, offset: number, lang: string, edge: 'start' | 'end'): number {
  // A line is never inside a grapheme, so looking starts at the line, or far enough before the offset.
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - graphemeReach)
  const around = text.slice(from, Math.min(text.length, offset + graphemeReach))
  const grapheme = new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(around).containing(offset - from)
  if (grapheme === undefined || grapheme.index === offset - from) return offset
  return edge === 'start' ? from + grapheme.index : from + grapheme.index + grapheme.segment.length
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}
