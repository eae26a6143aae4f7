import type { Element } from 'hast'
import { isContentsTitle } from './contents-title'
import { contentsOf, isContents } from './plain-text-contents'
import { boxedLines, isDrawn, preOf, tableOf } from './plain-text-drawn'
import { plainText, type Flow } from './plain-text-flow'
import { isRule, type Chunk, type Line } from './plain-text-lines'
import { segmentsOf, type Segment } from './plain-text-segments'
import { hangingTerm } from './plain-text-terms'
import { element } from './tree-edits'

/** What a chunk is made of, before it is told what its paragraphs are. */
export interface Piece {
  segment: Segment
  text: string
  /** what is no paragraph, item or heading: a table, a drawing, a quotation, a table of contents */
  other: Element | null
}

/** Makes a block of lines that are marked as quoted. @param width at which they are broken, if not at that of the text */
type Quotation = (lines: readonly Line[], width?: number) => Element

/** Lines of contents that are put together over empty lines. */
const longestContents = 1000

/** Cuts the chunks of a text into pieces, in their order. */
export class Pieces {
  readonly #flow: Flow
  readonly #quotation: Quotation
  #inContents = false
  /** what a table of contents has listed */
  #listed = new Set<string>()
  /** the list of contents that may go on */
  #open: { list: Element; lines: Line[] } | null = null

  constructor(flow: Flow, quotation: Quotation) {
    this.#flow = flow
    this.#quotation = quotation
  }

  of(chunk: Chunk): Piece[] {
    return partsOf(chunk).flatMap((part) => this.#read(part))
  }

  #read(part: Chunk & { quoted: boolean }): Piece[] {
    const { lines, quoted } = part
    const nothing: Segment = {
      lines,
      indent: lines[0]?.indent ?? 0,
      marker: null,
      adornment: null,
      tight: false,
      afterPage: part.afterPage,
    }
    const alone = (other: Element): Piece[] => [{ segment: nothing, text: '', other }]
    if (quoted) return alone(this.#quotation(lines))
    if (isAside(lines))
      return alone(this.#quotation(lines.map((line) => ({ ...line, text: `>${line.text.slice(1)}` }))))
    const boxed = boxedLines(lines)
    if (boxed !== null) return alone(this.#quotation(boxed, Math.max(...boxed.map(({ end }) => end))))
    const table = tableOf(lines)
    if (table !== null) return alone(table)
    const { width, join } = this.#flow
    const rules = lines.every((line) => isRule(line))
    const titled = hasTitle(lines)
    if (lines.length === 1 && isContentsTitle(lines[0]?.text ?? '')) this.#inContents = true
    else if (!rules && !titled && !this.#begins(lines) && isContents(lines, this.#inContents)) {
      for (const { text } of lines) this.#listed.add(titleKey(text))
      return this.#contents(lines, alone)
    } else if (!rules) this.#inContents = false
    this.#open = null
    if (lines.length > 1 && isDrawn(lines, width) && !rules && !titled && hangingTerm(lines) === null)
      return alone(pre(lines))
    const drawnFrom = drawnEnd(lines, width)
    if (drawnFrom > 0)
      return [
        ...this.#read({ ...part, lines: lines.slice(0, drawnFrom) }),
        ...this.#read({ ...part, lines: lines.slice(drawnFrom) }),
      ]
    return segmentsOf(lines, width, part.afterPage).map((segment) => ({
      segment,
      text: plainText(segment.lines, join),
      other: null,
    }))
  }

  /** A list of contents; what follows one that is not long goes on with it. */
  #contents(lines: Line[], alone: (other: Element) => Piece[]): Piece[] {
    const { width, join } = this.#flow
    if (this.#open !== null && this.#open.lines.length < longestContents) {
      this.#open.lines.push(...lines)
      this.#open.list.children = contentsOf(this.#open.lines, width, join).children
      return []
    }
    this.#open = { list: contentsOf(lines, width, join), lines: [...lines] }
    return alone(this.#open.list)
  }

  /** Whether a line is one that the contents have listed: the text begins. */
  #begins(lines: readonly Line[]): boolean {
    return lines.length === 1 && this.#listed.has(titleKey(lines[0]?.text ?? ''))
  }
}

/** Lines with a stroke before each, and none after: an aside. */
const isAside = (lines: readonly Line[]): boolean =>
  lines.every(({ text }) => /^\|\s.*[^|+\s]$/.test(text) && !/\s\|\s/.test(text))

/** A block of lines as they stand. */
export const pre = (lines: readonly Line[]): Element =>
  element('pre', [element('code', [{ type: 'text', value: preOf(lines) }])])

/** Whether lines begin with a title: a line of words that is underlined or has signs before it. AsciiDoc puts names in brackets over it. */
function hasTitle(lines: readonly Line[]): boolean {
  const from = lines.findIndex(({ text }) => !/^\[.*\]$/.test(text))
  return from >= 0 && segmentsOf(lines.slice(from, from + 3), 72, false)[0]?.adornment != null
}

/** Where lines that are drawn begin under a sentence without an empty line between; 0 if none do. */
function drawnEnd(lines: readonly Line[], width: number): number {
  const intro = lines.findIndex(({ text }) => /[:：]$/.test(text)) + 1
  const rest = lines.slice(intro)
  return intro > 0 && rest.length > 0 && isDrawn(rest, width) ? intro : 0
}

/** A title as it is compared with what the contents list: without the number of its page, and "Chapter" before its own. */
const titleKey = (text: string): string =>
  text
    .replace(/^\p{L}+\s+(?=(?:\d{1,3}|[A-Z]|[IVX]+)[.:)]?\s)/u, '')
    .replace(/\s*(?:[.·…] ?){3,}.*$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** The lines of a chunk that are marked as quoted, and those that are not. */
function partsOf({ lines, afterPage }: Chunk): (Chunk & { quoted: boolean })[] {
  const parts: (Chunk & { quoted: boolean })[] = []
  for (const line of lines) {
    const quoted = /^>(?!>>)/.test(line.text) || /^>{2,}\s/.test(line.text)
    const open = parts.at(-1)
    if (open?.quoted === quoted) open.lines.push(line)
    else parts.push({ lines: [line], quoted, afterPage: afterPage && parts.length === 0 })
  }
  return parts
}
