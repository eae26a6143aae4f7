/** What a text with gaps is made of: words, and gaps, which may hold gaps themselves. */
export type ClozePiece = { kind: 'words'; words: string } | ClozeGap

export interface ClozeGap {
  kind: 'gap'
  /** the gaps of one number are hidden together, on one card */
  number: number
  pieces: ClozePiece[]
  /** shown in place of the words; null where none was written */
  hint: string | null
  /** where it stands in the text, its braces included, in UTF-16 units */
  start: number
  end: number
}

export type ClozeFaultCode = 'none' | 'unclosed' | 'empty' | 'number' | 'hint'

export interface ClozeFault {
  kind: 'fault'
  code: ClozeFaultCode
  /** where in the text, in UTF-16 units */
  at: number
}

export interface Cloze {
  kind: 'cloze'
  pieces: ClozePiece[]
  /** of its gaps, each once, in order */
  numbers: number[]
}

/** As in Anki. */
const HIGHEST_NUMBER = 500

/**
 * Reads a text with gaps: `{{c1::words}}`, or `{{c1::words::hint}}`. Gaps may stand inside gaps, though not in a hint; braces
 * that close nothing are words. A text that cannot be asked is a value that says why and where.
 * Source: the Anki manual, "Cloze deletion", which has no leading zeros and numbers up to 500.
 */
export function parseCloze(text: string): Cloze | ClozeFault {
  const top: ClozePiece[] = []
  const open: ClozeGap[] = []
  const numbers = new Set<number>()
  const fault = (code: ClozeFaultCode, at: number): ClozeFault => ({ kind: 'fault', code, at })

  let at = 0
  for (const sign of text.matchAll(/\{\{c(\d+)::|\}\}/g)) {
    const [whole, digits] = sign
    const gap = open.at(-1)
    if (digits === undefined && !gap) continue
    takeWords(gap, top, text.slice(at, sign.index))
    at = sign.index + whole.length
    if (digits === undefined) {
      if (!gap || isEmpty(gap)) return fault('empty', gap?.start ?? sign.index)
      gap.end = at
      open.pop()
      continue
    }
    const number = Number(digits)
    if (number < 1 || number > HIGHEST_NUMBER || digits.startsWith('0')) return fault('number', sign.index)
    if (gap && gap.hint !== null) return fault('hint', sign.index)
    const inner: ClozeGap = { kind: 'gap', number, pieces: [], hint: null, start: sign.index, end: text.length }
    ;(gap?.pieces ?? top).push(inner)
    open.push(inner)
    numbers.add(number)
  }
  const unclosed = open.at(-1)
  if (unclosed) return fault('unclosed', unclosed.start)
  takeWords(undefined, top, text.slice(at))
  if (numbers.size === 0) return fault('none', 0)
  return { kind: 'cloze', pieces: top, numbers: [...numbers].toSorted((a, b) => a - b) }
}

/** The text of which these are the pieces. */
export function printCloze(pieces: readonly ClozePiece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return piece.words
      const hint = piece.hint === null ? '' : `::${piece.hint}`
      return `{{c${piece.number}::${printCloze(piece.pieces)}${hint}}}`
    })
    .join('')
}

/** All words of the pieces, those of the gaps as well, without hints. */
export function clozeWords(pieces: readonly ClozePiece[]): string {
  return pieces.map((piece) => (piece.kind === 'words' ? piece.words : clozeWords(piece.pieces))).join('')
}

/** The gaps among the pieces in the order in which they begin, those inside others as well. */
export function gapsOf(pieces: readonly ClozePiece[]): ClozeGap[] {
  return pieces.flatMap((piece) => (piece.kind === 'words' ? [] : [piece, ...gapsOf(piece.pieces)]))
}

function takeWords(gap: ClozeGap | undefined, top: ClozePiece[], words: string): void {
  const put = (pieces: ClozePiece[], some: string) => {
    if (some !== '') pieces.push({ kind: 'words', words: some })
  }
  if (!gap) return put(top, words)
  // Only one sign closes a gap, and none can open in its hint: what follows the colons comes in one piece.
  const colons = words.indexOf('::')
  put(gap.pieces, colons < 0 ? words : words.slice(0, colons))
  if (colons >= 0) gap.hint = words.slice(colons + 2)
}

const isEmpty = ({ pieces }: ClozeGap): boolean => clozeWords(pieces).trim() === ''
