import { clozeWords, parseCloze, type ClozePiece } from './cloze'

/** What stands on a side of a card: words as they are, the place of hidden words (with their hint), or hidden words shown. */
export interface FacePart {
  kind: 'words' | 'gap' | 'revealed'
  /** of a gap its hint, which may be empty */
  words: string
}

/**
 * Both sides of the card that asks for the gaps of one number: the gaps of the others are words. A text that cannot be read
 * is shown as it is written.
 */
export function clozeFace(text: string, number: number): { front: FacePart[]; back: FacePart[] } {
  const cloze = parseCloze(text)
  if (cloze.kind === 'fault') {
    const parts: FacePart[] = [{ kind: 'words', words: text }]
    return { front: parts, back: parts }
  }
  return { front: joined(side(cloze.pieces, number, false)), back: joined(side(cloze.pieces, number, true)) }
}

/** The side of a card in plain words, gaps drawn as […] or [hint]. */
export function plainFace(parts: readonly FacePart[]): string {
  return parts.map(({ kind, words }) => (kind === 'gap' ? `[${words === '' ? '…' : words}]` : words)).join('')
}

function side(pieces: readonly ClozePiece[], number: number, isAnswered: boolean): FacePart[] {
  return pieces.flatMap((piece): FacePart[] => {
    if (piece.kind === 'words') return [{ kind: 'words', words: piece.words }]
    if (piece.number !== number) return side(piece.pieces, number, isAnswered)
    return isAnswered
      ? [{ kind: 'revealed', words: clozeWords(piece.pieces) }]
      : [{ kind: 'gap', words: piece.hint?.trim() ?? '' }]
  })
}

/** Words that follow words are one part. */
function joined(parts: readonly FacePart[]): FacePart[] {
  const result: FacePart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.kind === 'words' && last?.kind === 'words') last.words += part.words
    else result.push({ ...part })
  }
  return result
}
