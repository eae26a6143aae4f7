/** A range of the canonical text. */
export interface TextRange {
  start: number
  end: number
}

type Granularity = 'grapheme' | 'word' | 'sentence'

const segmenters = new Map<string, Intl.Segmenter>()

/** Made once: making one takes longer than cutting a sentence. */
function segmenterOf(lang: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${lang}`
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity })
  segmenters.set(key, segmenter)
  return segmenter
}

/** Words after which a full stop ends no sentence, in legal English above all; and the initials of names. */
const abbreviations = endingIn(
  'Arts? Secs? Paras? Subparas? Chs? Regs? lit Rn cf Cf viz e\\.g i\\.e eds? Figs? pp? vs? Vol vol Mr Mrs Ms Dr Prof St Hon approx [A-Z]',
)
/** Those that may stand at the end of a sentence as well: they end none if what follows goes on. */
const maybeEnding = endingIn(
  'arts? secs? paras? subparas? chs? regs? Nos? nos? etc al Inc Ltd Co Corp supra infra ibid Ibid seq ff? edn (?:[A-Z]\\.)+[A-Z]',
)
/** A number, a letter by itself, or a word without a capital. */
const goesOn = /^[\s([“‘"']*(?:\d|[a-z]|[A-Z](?![a-z]))/

/** @param words parted by a space, as in a pattern */
function endingIn(words: string): RegExp {
  return new RegExp(`(?:^|[\\s([“"‘'–-])(?:${words.split(' ').join('|')})\\.\\s*$`)
}

/**
 * Sentences of a stretch of the canonical text, without the white space between them; none crosses a line.
 * Intl.Segmenter breaks after "Art." and "e.g.", so pieces that end in such an abbreviation are joined with the next.
 */
export function sentencesOf(text: string, start: number, end: number, lang: string): TextRange[] {
  const segmenter = segmenterOf(lang, 'sentence')
  const result: TextRange[] = []
  let lineStart = start
  for (const line of text.slice(start, end).split(/[\n\t]/)) {
    let before = ''
    for (const { segment, index } of segmenter.segment(line)) {
      const range = trimmed(text, lineStart + index, lineStart + index + segment.length)
      const last = result.at(-1)
      if (range !== null) {
        if (last !== undefined && joins(before, segment)) last.end = range.end
        else result.push(range)
      }
      before = segment
    }
    lineStart += line.length + 1
  }
  return result
}

/** Whether a piece ends in an abbreviation, and the next goes on with its sentence. */
function joins(piece: string, next: string): boolean {
  // A whole sentence before it would be looked through for nothing.
  const end = piece.slice(-16)
  return abbreviations.test(end) || (maybeEnding.test(end) && goesOn.test(next))
}

/** The bounds of words in a stretch of text, in order; punctuation stands with no word. */
export function wordsOf(text: string, start: number, end: number, lang: string): TextRange[] {
  const segmenter = segmenterOf(lang, 'word')
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
  const grapheme = segmenterOf(lang, 'grapheme')
    .segment(around)
    .containing(offset - from)
  if (grapheme === undefined || grapheme.index === offset - from) return offset
  return edge === 'start' ? from + grapheme.index : from + grapheme.index + grapheme.segment.length
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}
