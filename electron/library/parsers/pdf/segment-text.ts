import type { Piece } from './model'
import { isRightToLeft, isUnspaced } from './signs'
import { logicalOrder } from './right-to-left'

/** A gap this wide, in shares of the size, parts words; the second where the file draws spaces between others. */
const narrowGap = 0.11
const wideGap = 0.19
/** Where the spaces of a line have room, one that was drawn with less than this, in shares of the size, was taken back. */
const leastDrawnGap = 0.03
/** Between letters that are spaced out, and the words of them, the gaps differ by at least this. */
const beyondTracking = 0.18

/** A piece with what parts it from the one before. */
export interface SpacedPiece {
  piece: Piece
  text: string
  space: boolean
}

/** The pieces of a line in the order in which they are read, with the spaces between them. */
export function spacedPieces(pieces: readonly Piece[]): SpacedPiece[] {
  const gaps = gapsOf(pieces)
  const visual = pieces.map((piece, at): SpacedPiece => {
    const before = pieces[at - 1]
    return { piece, text: piece.text, space: before !== undefined && isSpace(before, piece, gaps) }
  })
  return visual.some(({ text }) => isRightToLeft(text)) ? logicalOrder(visual) : visual
}

/** Each line is asked for its words many times, and by then has all its pieces. */
const texts = new WeakMap<readonly Piece[], string>()

/** The words of a line. Its pieces may not change after. */
export function segmentText(pieces: readonly Piece[]): string {
  const known = texts.get(pieces)
  if (known !== undefined) return known
  let text = ''
  for (const one of spacedPieces(pieces)) text += one.space ? ` ${one.text}` : one.text
  text = text.trim()
  texts.set(pieces, text)
  return text
}

/** How wide gaps are in a line, in shares of the size. */
interface Gaps {
  /** between all letters of a line that is spaced out, else 0 */
  tracking: number
  /** more than this parts words */
  word: number
  /** so does more than this, with a space drawn in it */
  drawn: number
}

function isSpace(before: Piece, piece: Piece, { tracking, word, drawn }: Gaps): boolean {
  const size = Math.min(before.size, piece.size)
  const gap = (piece.x0 - before.x1) / size
  if (isUnspaced(before.text.at(-1) ?? '') && isUnspaced(piece.text.charAt(0))) return gap > 0.9
  if (tracking > 0) return gap > tracking + beyondTracking
  // The mark of a note stands close before its words.
  if (before.shift === 1 && piece.shift === 0 && /\d$/.test(before.text) && /^\p{L}/u.test(piece.text)) return true
  // What runs to the left is drawn after its right neighbour.
  // A space may have no width; in Persian that is the sign that joins the parts of a word.
  const leftward = isRightToLeft(before.text) || isRightToLeft(piece.text)
  if (piece.spaced || (before.spaced && leftward)) return gap > (leftward ? 0.02 : drawn)
  return gap > (before.shift === piece.shift ? word : 0.19)
}

function gapsOf(pieces: readonly Piece[]): Gaps {
  let wide = 0
  let wideWithSpace = 0
  const drawn: number[] = []
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1]
    if (before === undefined) return
    const gap = (piece.x0 - before.x1) / piece.size
    if (piece.spaced) drawn.push(gap)
    if (gap < narrowGap) return
    wide += 1
    if (piece.spaced || (before.spaced && isRightToLeft(before.text))) wideWithSpace += 1
  })
  return {
    tracking: trackingOf(pieces),
    word: wideWithSpace * 2 > wide ? wideGap : narrowGap,
    drawn: middleOf(drawn) > narrowGap ? leastDrawnGap : -0.05,
  }
}

const middleOf = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Letters further apart than this, in shares of the size, are not of one word. */
const widestTracking = 0.6

/** The gap that stands between all letters of a line that is spaced out, in shares of the size; 0 if it isn't. */
function trackingOf(pieces: readonly Piece[]): number {
  // Most lines are in words, and need no closer look.
  if (pieces.filter(({ text }) => text.length === 1).length * 2 < pieces.length) return 0
  const letters = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const single = letters.filter(({ text }) => [...text].length === 1).length
  if (letters.length < 4 || single < letters.length * 0.8 || letters.some(({ text }) => isUnspaced(text))) return 0
  // The figures of a scale are spaced out, too, and are no word.
  if (letters.every(({ text }) => /^\p{N}+$/u.test(text))) return 0
  const gaps = pieces.flatMap((piece, at) => {
    const before = pieces[at - 1]
    const between = before !== undefined && letters.includes(piece) && letters.includes(before)
    return between ? [(piece.x0 - before.x1) / piece.size] : []
  })
  const usual = middleOf(gaps)
  return usual > 0 && usual < widestTracking ? usual : 0
}
