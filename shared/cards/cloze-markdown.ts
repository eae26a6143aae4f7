import { clozeWords, parseCloze, type ClozePiece } from './cloze'

/*
 * A text with gaps is Markdown, and a gap may stand inside emphasis, or hold some. So gaps become signs that Markdown takes for
 * letters, and are found again in what was read: private characters, which no text of a learner has a use for.
 */
const OPEN = '\uE000'
const CLOSE = '\uE001'
/** The same with a sign of punctuation inside, where emphasis begins or ends at the edge: after a letter it could not. */
const OPEN_BEFORE_SIGN = '\uE002:'
const CLOSE_AFTER_SIGN = ':\uE003'
const FIRST_GAP = 0xe100
const LAST_GAP = 0xf8ff
const reserved = /[\uE000-\uF8FF]/g

/** One side of a card of a text with gaps, in Markdown with signs that `gapPieces` finds again. */
export interface MarkedText {
  markdown: string
  /** of the gaps that are asked, in their order; empty where a gap has none */
  hints: readonly string[]
}

/** What stands in words that were drawn: words, a gap by its place among the hints, or an edge of what was hidden. */
export type GapPiece =
  | { kind: 'words'; words: string }
  | { kind: 'gap'; index: number }
  | { kind: 'opens' }
  | { kind: 'closes' }

/** Both sides of the card that asks for the gaps of one number; the gaps of the others are words. A text that cannot be read stays as it is. */
export function clozeMarkdown(text: string, number: number): { front: MarkedText; back: MarkedText } {
  const cloze = parseCloze(text.replaceAll(reserved, ''))
  if (cloze.kind === 'fault') {
    const asWritten = { markdown: text, hints: [] }
    return { front: asWritten, back: asWritten }
  }
  const hints: string[] = []
  const front = side(cloze.pieces, number, ({ hint }) => {
    hints.push(hint?.trim() ?? '')
    return String.fromCharCode(Math.min(FIRST_GAP + hints.length - 1, LAST_GAP))
  })
  const back = side(cloze.pieces, number, ({ pieces }) => edged(clozeWords(pieces)))
  return { front: { markdown: front, hints }, back: { markdown: back, hints: [] } }
}

/** What the gaps of one number hide, in their order, in Markdown; nothing where the text cannot be read. */
export function hiddenInGaps(text: string, number: number): string[] {
  const cloze = parseCloze(text)
  const hidden = (pieces: readonly ClozePiece[]): string[] =>
    pieces.flatMap((piece) => {
      if (piece.kind === 'words') return []
      return piece.number === number ? [clozeWords(piece.pieces)] : hidden(piece.pieces)
    })
  return cloze.kind === 'cloze' ? hidden(cloze.pieces) : []
}

/** Takes drawn words apart at the signs in them. */
export function gapPieces(words: string): GapPiece[] {
  return words
    .split(/(\uE002:|:\uE003|[\uE000-\uF8FF])/u)
    .filter((part) => part !== '')
    .map((part): GapPiece => {
      if (part === OPEN || part === OPEN_BEFORE_SIGN) return { kind: 'opens' }
      if (part === CLOSE || part === CLOSE_AFTER_SIGN) return { kind: 'closes' }
      const code = part.charCodeAt(0)
      const isGap = part.length === 1 && code >= FIRST_GAP && code <= LAST_GAP
      return isGap ? { kind: 'gap', index: code - FIRST_GAP } : { kind: 'words', words: part }
    })
}

/** The signs as they stand in words, and as they stand in an address that was read from Markdown, in UTF-8. */
const signs =
  /\uE002:|:\uE003|[\uE000-\uF8FF]|%EE%80%82:|:%EE%80%83|%EE%[0-9A-F]{2}%[0-9A-F]{2}|%EF%(?:[89][0-9A-F]|A[0-3])%[0-9A-F]{2}/g

/** Words that are no words to read, as an address, without the signs in them. */
export const withoutSigns = (words: string): string => words.replaceAll(signs, '')

/** A side as plain words, its gaps as […] or [hint]. @param plain takes Markdown's signs out of words that hold signs of gaps */
export function plainSide({ markdown, hints }: MarkedText, plain: (markdown: string) => string): string {
  return gapPieces(plain(markdown))
    .map((piece) => {
      if (piece.kind === 'words') return piece.words
      return piece.kind === 'gap' ? `[${hints[piece.index] || '…'}]` : ''
    })
    .join('')
}

function side(
  pieces: readonly ClozePiece[],
  number: number,
  draw: (gap: ClozePiece & { kind: 'gap' }) => string,
): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.words
      return piece.number === number ? draw(piece) : side(piece.pieces, number, draw)
    })
    .join('')
}

function edged(words: string): string {
  const opens = /^[*_~]/.test(words) ? OPEN_BEFORE_SIGN : OPEN
  const closes = /[*_~]$/.test(words) ? CLOSE_AFTER_SIGN : CLOSE
  return opens + words + closes
}
