import { parseCloze, type ClozePiece } from '../../cards/cloze'

/** What counts as a gap. Anki's own form always does. */
export interface GapSigns {
  /** words in bold are gaps: an option of the plugin that is off at first */
  bold: boolean
}

/** A number or the actions of an overlapping gap, then words, then a hint. */
const inside = String.raw`(?:(\d+|[ahs]+);;)?(.+?)(?:;;(.+?))?`
/** Further ways of the plugin's to give a hint and a number, after the gap. */
const behind = String.raw`(?:\^\[([^\]\n]+)\])?(?:\[\^(\d+|[ahs]+)\])?`
const highlighted = new RegExp(`==${inside}==${behind}`, 'g')
const bold = new RegExp(String.raw`(?<!\*)\*\*(?!\*)${inside}(?<!\*)\*\*(?!\*)${behind}`, 'g')
const curly = /\{\{(?:(\d+|[ahs]+)(?:;;|::))?((?:(?!\{\{|\}\}).)+?)(?:(?:;;|::)((?:(?!\{\{|\}\}).)+?))?\}\}/g

/** Whether a line has a gap, so that it is a card. */
export function hasGap(line: string, { bold: withBold }: GapSigns): boolean {
  const patterns = [highlighted, curly, ...(withBold ? [bold] : [])]
  return patterns.some((pattern) => line.search(pattern) !== -1) || /\{\{c\d+::/.test(line)
}

/**
 * A text with gaps of Obsidian's form in Anki's. Those without a number are numbered in their order; of those whose cards
 * overlap, each is asked by itself.
 */
export function gapsToCloze(text: string, signs: GapSigns): { text: string; overlaps: boolean } {
  if (parseCloze(text).kind === 'cloze') return { text, overlaps: false }
  let overlaps = false
  const found: { start: number; end: number; number: string | undefined; words: string; hint: string | undefined }[] =
    []
  for (const pattern of [highlighted, curly, ...(signs.bold ? [bold] : [])]) {
    for (const { 0: whole, 1: before, 2: words = '', 3: hint, 4: hintBehind, 5: after, index } of text.matchAll(
      pattern,
    )) {
      const number = before ?? after
      if (number !== undefined && !/^\d/.test(number)) overlaps = true
      const [start, end] = [index, index + whole.length]
      if (found.some((other) => start < other.end && end > other.start)) continue
      found.push({ start, end, words, hint: hint ?? hintBehind, number: /^\d/.test(number ?? '') ? number : undefined })
    }
  }
  const inOrder = found.toSorted((a, b) => a.start - b.start)
  const taken = new Set(inOrder.flatMap(({ number }) => (number === undefined ? [] : [Number(number)])))
  let [made, at, next] = ['', 0, 1]
  for (const { start, end, number, words, hint } of inOrder) {
    while (taken.has(next)) next += 1
    const own = number ?? String(next++)
    made += `${text.slice(at, start)}{{c${Number(own)}::${words}${hint === undefined ? '' : `::${hint}`}}}`
    at = end
  }
  return { text: made + text.slice(at), overlaps }
}

/**
 * A text with gaps in the form that the plugin reads without being told. One of which it can't be written so (gaps in gaps,
 * or words that hold its signs) stays in Anki's form.
 */
export function clozeToGaps(text: string): string {
  const cloze = parseCloze(text)
  if (cloze.kind === 'fault') return text
  const gaps = cloze.pieces.filter((piece) => piece.kind === 'gap')
  const isPlain = gaps.every(({ number }, at) => number === at + 1)
  const written = cloze.pieces.map((piece) => written1(piece, isPlain))
  if (written.includes(null)) return text
  const made = written.join('')
  // What is read back has to be what was written.
  return gapsToCloze(made, { bold: false }).text === text ? made : text
}

function written1(piece: ClozePiece, isPlain: boolean): string | null {
  if (piece.kind === 'words') return piece.words
  const [only] = piece.pieces
  if (piece.pieces.length !== 1 || only?.kind !== 'words') return null
  const number = isPlain ? '' : `${piece.number};;`
  return `==${number}${only.words}${piece.hint === null ? '' : `;;${piece.hint}`}==`
}
