import { snapped, sentencesOf, wordsOf, type TextRange } from './sentences'

/** What a text is gone through by. A block is a line of the canonical text: a paragraph, an item, a heading, a row of a table. */
export const units = ['block', 'sentence', 'word'] as const
export type Unit = (typeof units)[number]

/** A text as it is cut in units: a piece at a time and only where it is asked for, as cutting all of a long text takes seconds. */
export interface Cutting {
  text: string
  lang: string
  /** units that end after an offset, in the order of the text */
  from(offset: number, unit: Unit): Iterable<TextRange>
  /** units that start before an offset, the nearest first */
  before(offset: number, unit: Unit): Iterable<TextRange>
}

/** Lines longer than this, in UTF-16 units, are cut in pieces: a file without line breaks is one line. */
const longestPiece = 20_000
/** How far after that a sentence or a word may end at which to cut. */
const slack = 2_000

/** Each unit starts and ends where what is seen as one character does, and without white space. */
export function cuttingOf(text: string, lang: string): Cutting {
  const sentencesAt = new Map<number, readonly TextRange[]>()
  const sentencesIn = ({ start, end }: TextRange): readonly TextRange[] => {
    const known = sentencesAt.get(start) ?? sentencesOf(text, start, end, lang).map((range) => whole(range))
    sentencesAt.set(start, known)
    return known
  }
  const wordsAt = new Map<number, readonly TextRange[]>()
  const whole = (range: TextRange): TextRange => snapped(text, range.start, range.end, lang) ?? range
  const blockIn = ({ start, end }: TextRange): readonly TextRange[] => {
    const block = snapped(text, start, end, lang)
    return block ? [block] : []
  }
  const wordsIn = (sentence: TextRange): readonly TextRange[] => {
    const known = wordsAt.get(sentence.start)
    if (known) return known
    const found = wordsOf(text, sentence.start, sentence.end, lang).map(whole)
    // A row of signs is picked whole, so that no arrow is stuck before it.
    const words = found.length === 0 ? [sentence] : found
    wordsAt.set(sentence.start, words)
    return words
  }

  function* from(offset: number, unit: Unit): Iterable<TextRange> {
    if (unit === 'word') {
      for (const sentence of from(offset, 'sentence')) yield* wordsIn(sentence).filter(({ end }) => end > offset)
      return
    }
    for (let at = offset; at < text.length;) {
      const piece = unit === 'block' ? lineAt(text, at) : pieceAt(text, at)
      yield* (unit === 'block' ? blockIn(piece) : sentencesIn(piece)).filter(({ end }) => end > offset)
      at = piece.end === text.length ? piece.end : Math.max(piece.end, at + 1)
    }
  }
  function* before(offset: number, unit: Unit): Iterable<TextRange> {
    if (unit === 'word') {
      for (const sentence of before(offset, 'sentence'))
        yield* wordsIn(sentence)
          .filter(({ start }) => start < offset)
          .toReversed()
      return
    }
    for (let at = offset - 1; at >= 0;) {
      const piece = unit === 'block' ? lineAt(text, at) : pieceAt(text, at)
      yield* (unit === 'block' ? blockIn(piece) : sentencesIn(piece)).filter(({ start }) => start < offset).toReversed()
      at = piece.start - 1
    }
  }
  return { text, lang, from, before }
}

/** The line in which an offset stands, with its line break. */
export function lineAt(text: string, offset: number): TextRange {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  return { start, end: newline === -1 ? text.length : newline + 1 }
}

/** The line, or the piece of a very long one, in which an offset stands. Pieces are the same wherever one asks from. */
function pieceAt(text: string, offset: number): TextRange {
  const line = lineAt(text, offset)
  const cut = (nth: number): number => {
    const wanted = line.start + nth * longestPiece
    return nth <= 0 ? line.start : wanted + slack >= line.end ? line.end : cutAfter(text, wanted)
  }
  const nth = Math.floor((offset - line.start) / longestPiece)
  // The cut lies a little after the round number: an offset may stand before it.
  const first = cut(nth) > offset ? nth - 1 : nth
  return { start: cut(first), end: cut(first + 1) }
}

function cutAfter(text: string, wanted: number): number {
  const reach = text.slice(wanted, wanted + slack)
  const found = /[.!?…。؟][”’")\]]*\s/u.exec(reach) ?? /\s/.exec(reach)
  if (found) return wanted + found.index + found[0].length
  // Signs without any white space: at least not between the halves of one.
  return wanted + (/^[\uDC00-\uDFFF]/.test(reach) ? 1 : 0)
}

/** The first of some ranges that fits; null if none does. */
export function first(ranges: Iterable<TextRange>, fits: (range: TextRange) => boolean): TextRange | null {
  for (const range of ranges) if (fits(range)) return range
  return null
}

/** The unit at an offset, or the first after it; null after the last. */
export function unitAt(cutting: Cutting, offset: number, unit: Unit): TextRange | null {
  return first(cutting.from(offset, unit), () => true)
}

/** The unit after a range, or the one before it; null at the ends of the text. */
export function unitBeside(cutting: Cutting, range: TextRange, unit: Unit, step: 1 | -1): TextRange | null {
  return step === 1
    ? first(cutting.from(range.end, unit), ({ start }) => start >= range.end)
    : first(cutting.before(range.start, unit), ({ end }) => end <= range.start)
}
