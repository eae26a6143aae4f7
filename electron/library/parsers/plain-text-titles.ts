import { countWords } from '../../../shared/text/words'
import { isDrawn } from './plain-text-drawn'
import { depthOf, isNoHeading, isOuterPart, isShortText, looksLikeHeading } from './plain-text-headings'
import { isRule } from './plain-text-lines'
import type { Piece } from './plain-text-pieces'
import type { Segment } from './plain-text-segments'

/** What stands around a piece that may be a heading. */
export interface Around {
  /** the last line of the block before it, if it is not a heading; null at the beginning and after one */
  before: string | null
  /** the pieces after it */
  next: readonly Piece[]
  /** an open list goes on with its number */
  isItem: boolean
}

/** Tells the headings of a text, one piece after another. */
export class Headings {
  readonly #width: number
  readonly #body: number
  #adornments: string[] = []
  #numbered = false
  /** pieces in a row that look like headings, with nothing between them */
  #inARow = 0

  /** @param body columns before the running text */
  constructor({ width, body }: { width: number; body: number }) {
    this.#width = width
    this.#body = body
  }

  /** The level of a piece as a heading, from 2; null if it is none. */
  levelOf(piece: Piece, around: Around): number | null {
    const level = piece.other === null ? this.#levelOf(piece, around) : null
    const inARow = level !== null || (piece.other === null && looksLikeHeading(piece.segment, piece.text))
    this.#inARow = inARow ? this.#inARow + 1 : 0
    return level
  }

  #levelOf({ segment, text }: Piece, around: Around): number | null {
    const { adornment, marker, indent } = segment
    if (adornment !== null && /^[=#]/.test(adornment) && text.startsWith(`${adornment} `))
      return Math.max(adornment.length, 2)
    if (adornment !== null) {
      if (!this.#adornments.includes(adornment)) this.#adornments.push(adornment)
      return Math.min(
        depthOf(text) !== null && /^\d/.test(text) ? (depthOf(text) ?? 1) + 1 : this.#adornments.indexOf(adornment) + 2,
        6,
      )
    }
    if (
      !looksLikeHeading(segment, text, indent < this.#body) ||
      isNoHeading(text) ||
      indent > Math.max(this.#body, 3) + 30
    )
      return null
    const depth = depthOf(text)
    if (!this.#leads(segment, text, depth, around)) return null
    if (marker !== null && !this.#isHeadingNumber(segment, around)) return null
    if (depth !== null) this.#numbered = true
    if (depth !== null) return Math.min(depth + 1, 6)
    return !this.#numbered || (indent < this.#body && isOuterPart(text)) ? 2 : 6
  }

  /** "1. Scope" is a heading if text follows that is not set under its words, and no item was expected. */
  #isHeadingNumber({ marker, indent }: Segment, { next: [next], isItem }: Around): boolean {
    if (marker === null) return true
    if (next === undefined || isItem) return false
    if (indent < this.#body) return true
    if (next.segment.marker !== null && Math.abs(next.segment.indent - indent) <= 1) {
      const follows = next.segment.marker.readings.some(({ kind, value }) =>
        marker.readings.some((own) => own.kind === kind && value === own.value + 1),
      )
      if (follows) return false
    }
    // Set in one block with what follows, "A. Weir" is a name over an address.
    return (
      next.segment.indent < marker.content &&
      marker.readings.some(({ kind }) => kind === '1' || ((kind === 'A' || kind === 'I') && !next.segment.tight))
    )
  }

  /**
   * A heading leads to text: what comes next is a longer paragraph, or one or two more headings and then one. A run of
   * short lines is a list. At the end of the text, nothing is told by shortness.
   */
  #leads({ indent, tight, lines }: Segment, text: string, depth: number | null, { before, next }: Around): boolean {
    const body = this.#body
    const outer = indent < body
    const centred = indent >= 8 && Math.abs(indent + (lines[0]?.end ?? 0) - this.#width) <= 6
    if (indent > body && !centred && depth === null) return false
    if (indent > body + 2 && !centred) return false
    if (tight && before !== null && !outer) return false
    if (isDrawn(lines, this.#width)) return false
    if (depth === null && !outer && before !== null && /[:：,]$/.test(before)) return false
    for (const [at, ahead] of next.entries()) {
      const { segment, other } = ahead
      if (other !== null) return outer || depth !== null || (at === 0 && isName(text) && other.tagName === 'pre')
      // What begins with a small letter goes on with a sentence, perhaps from the page before.
      if (at === 0 && depth === null && /^\p{Ll}/u.test(ahead.text)) return false
      if (segment.lines.length === 1 && segment.lines.every((line) => isRule(line))) return depth !== null || outer
      if (outer && segment.indent >= body) return true
      // A short line with what it means right under it, set in, is a term.
      if (at === 0 && segment.tight && segment.indent > indent + 1) return false
      const isNext = looksLikeHeading(segment, ahead.text) && segment.indent <= Math.max(body, indent)
      if (!isNext)
        return at === 0 || depth !== null || outer
          ? isText(ahead, text, depth !== null || outer)
          : at === 1 && this.#inARow === 0 && isText(ahead, text, false)
      if (at + this.#inARow >= 3) return false
    }
    return false
  }
}

/** So few words name what follows: "Features", "Getting started". */
const isName = (text: string): boolean => countWords(text) <= 4

/** Whether what follows is what a heading leads to: longer than it, or clearly text. */
function isText({ segment, text }: Piece, heading: string, sure: boolean): boolean {
  // "Requirements", with a list right under it.
  if (segment.marker !== null)
    return sure || (segment.marker.readings[0]?.kind === 'bullet' && (segment.tight || isName(heading)))
  return sure ? true : !isShortText(text) && text.length > heading.length
}
