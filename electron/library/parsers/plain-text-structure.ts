import type { Element, ElementContent } from 'hast'
import { isDrawn } from './plain-text-drawn'
import { contentOf, plainText, wordsOf, type Flow } from './plain-text-flow'
import { isShortText } from './plain-text-headings'
import { isRule, type Chunk, type Line } from './plain-text-lines'
import { Lists } from './plain-text-lists'
import { Pieces, pre, type Piece } from './plain-text-pieces'
import { endsSentence, type Segment } from './plain-text-segments'
import { describe, hangingTerm, isInDescription, isTag } from './plain-text-terms'
import { Headings } from './plain-text-titles'
import { element } from './tree-edits'
import { withoutSigns } from './plain-text-signs'

/** How a text, or a quotation within it, is set. */
export interface Setting extends Flow {
  /** columns before its running text */
  body: number
}

/** Quotations within quotations: deeper ones stay as they are written. */
const deepestQuote = 6
/** Further in than the text by so much, a paragraph is a quotation. */
const quoteIndent = 3

/** What a piece is may show with those after it. */
const lookAhead = 4

const emptyLine: Line = { text: '', indent: 0, end: 0 }

/** Makes blocks of the chunks of a text: headings, lists, quotations, tables, code, and paragraphs of what is none of these. */
export class Structure {
  readonly blocks: ElementContent[] = []
  readonly #lists = new Lists(this.blocks)
  readonly #setting: Setting
  readonly #depth: number
  /** what was last put where, and how far it was set in, for what belongs to it */
  #last: {
    into: ElementContent[]
    indent: number
    short: boolean
    lines: readonly Line[]
    kind: 'text' | 'pre' | 'quote' | 'item' | 'other'
  } | null = null
  readonly #pieces: Pieces
  readonly #headings: Headings
  #waiting: Piece[] = []
  /** how many of those that wait were put */
  #done = 0
  #code: { block: Element; lines: Line[] } | null = null

  constructor(setting: Setting, depth = 0) {
    this.#setting = setting
    this.#depth = depth
    this.#pieces = new Pieces(setting, (lines, width) => this.#quotation(lines, width))
    this.#headings = new Headings(setting)
  }

  /** Takes the next chunk; what it is may show with the one after. */
  take(chunk: Chunk): void {
    for (const piece of this.#pieces.of(chunk)) this.#waiting.push(piece)
    while (this.#waiting.length - this.#done > lookAhead) this.#put()
    this.#waiting.splice(0, this.#done)
    this.#done = 0
  }

  end(): ElementContent[] {
    while (this.#waiting.length > this.#done) this.#put()
    this.#lists.end()
    this.#endCode()
    return this.blocks
  }

  #quotation(lines: readonly Line[], width = this.#setting.width): Element {
    if (this.#depth >= deepestQuote) return pre(lines)
    const inner = new Structure({ ...this.#setting, width, body: 0 }, this.#depth + 1)
    let open: Line[] = []
    const flush = () => {
      if (open.length > 0) inner.take({ lines: open, afterPage: false })
      open = []
    }
    for (const line of lines) {
      const [mark = ''] = /^>\s?/.exec(line.text) ?? []
      const text = line.text.slice(mark.length)
      const indent = text.length - text.trimStart().length
      if (text.trim() === '') flush()
      else open.push({ text: text.trim(), indent, end: line.end })
    }
    flush()
    return element('blockquote', inner.end())
  }

  #put(): void {
    const piece = this.#waiting[this.#done]
    if (piece === undefined) return
    this.#done += 1
    const { segment, text, other } = piece
    const { indent, marker, tight } = segment
    const level = this.#headings.levelOf(piece, {
      before: this.#last?.lines.at(-1)?.text ?? null,
      next: this.#waiting.slice(this.#done, this.#done + lookAhead),
      isItem: marker !== null && this.#lists.expects(marker, indent),
    })
    if (other !== null) this.#putOther(segment, other)
    else if (segment.lines.length === 1 && segment.lines.every((line) => isRule(line))) this.#outside(element('hr', []))
    else if (level !== null) this.#outside(element(`h${level}`, [{ type: 'text', value: withoutSigns(text) }]))
    else if (marker !== null) this.#putItem(segment, marker.content)
    else this.#putText(segment, this.#lists.at(indent, tight), text)
  }

  /** Puts a block outside of all lists. */
  #outside(block: Element): void {
    this.#lists.end()
    this.blocks.push(block)
    this.#last = null
  }

  #putOther({ indent, lines }: Segment, block: Element): void {
    const into = this.#lists.at(indent, false)
    if (block.tagName === 'pre') {
      // Empty lines within code are part of it.
      if (this.#code !== null && into.at(-1) === this.#code.block) {
        this.#code.lines.push(emptyLine, ...lines)
        return
      }
      this.#endCode()
      this.#code = { block, lines: [...lines] }
    }
    into.push(block)
    this.#last = { into, indent, short: false, lines, kind: block.tagName === 'pre' ? 'pre' : 'other' }
  }

  /** Writes the code that was gathered. */
  #endCode(): void {
    if (this.#code !== null) this.#code.block.children = pre(this.#code.lines).children
    this.#code = null
  }

  #putItem(segment: Segment, content: number): void {
    const { marker, lines, indent } = segment
    const [first, ...rest] = lines
    if (marker === null || first === undefined) return
    const own = [{ ...first, text: marker.rest, indent: content }, ...rest]
    const [words, ...more] = wordsOf(own, this.#setting, true)
    this.#lists.add(marker, indent, words === undefined ? [] : contentOf(words))
    const into = this.#lists.at(content, true)
    for (const one of more) into.push(element('p', contentOf(one)))
    this.#last = { into, indent: content, short: false, lines, kind: 'item' }
  }

  #putText(segment: Segment, into: ElementContent[], text: string): void {
    const { lines, indent, afterPage } = segment
    const last = this.#last
    const before = into.at(-1)
    const base = this.#lists.isOpen && into !== this.blocks ? indent : this.#setting.body
    if (afterPage && this.#goesOn(segment, before)) return
    const set = (block: Element, kind: 'text' | 'quote') => {
      into.push(block)
      this.#last = { into, indent, short: lines.length <= 2 && isShortText(text.replace(/:$/, '')), lines, kind }
    }
    const hanging = hangingTerm(lines)
    if (hanging !== null) {
      const described = wordsOf(hanging.rest, this.#setting).map((words) => element('p', contentOf(words)))
      describe(into, element('dt', [{ type: 'text', value: hanging.term }]), element('dd', described))
      this.#last = { into, indent, short: false, lines, kind: 'other' }
      return
    }
    const paragraphs = wordsOf(lines, this.#setting).map((words) => element('p', contentOf(words)))
    if (
      last !== null &&
      last.into === into &&
      last.short &&
      indent >= last.indent + 2 &&
      indent <= last.indent + 16 &&
      isTag(before, 'p')
    ) {
      const term = element('dt', before.children)
      into.pop()
      const described = element('dd', paragraphs)
      describe(into, term, described)
      this.#last = { into: described.children, indent, short: false, lines, kind: 'text' }
      return
    }
    if (last !== null && last.into !== into && last.indent === indent && isInDescription(into, last.into)) {
      last.into.push(...paragraphs)
      return
    }
    const single = lines.length === 1 && isDrawn(lines, this.#setting.width) && indent > base
    if (single || (indent > base && paragraphs.some((one) => one.children.length > 1 && indent >= base + 2))) {
      this.#putOther(segment, pre(lines))
      return
    }
    if (isQuotation(text, indent - base, before)) {
      if (last?.kind === 'quote' && last.into === into && indent >= base + quoteIndent && isTag(before, 'blockquote'))
        before.children.push(...paragraphs)
      else set(element('blockquote', paragraphs), 'quote')
      return
    }
    for (const one of paragraphs) set(one, 'text')
  }

  /** Joins what stands at the top of a page to the paragraph that it goes on with. */
  #goesOn({ lines, indent }: Segment, before: ElementContent | undefined): boolean {
    const last = this.#last
    const end = last?.lines.at(-1)
    const first = lines[0]
    if (last === null || end === undefined || first === undefined || !isTag(before, 'p')) return false
    if (Math.abs(last.indent - indent) > 1 || endsSentence(end) || !/^[\p{Ll}\p{Lo}(\d]/u.test(first.text)) return false
    const text = before.children[0]
    if (before.children.length !== 1 || text?.type !== 'text') return false
    text.value = this.#setting.join([text.value, plainText(lines, this.#setting.join)])
    this.#last = { ...last, lines }
    return true
  }
}

/** Whether a paragraph is one quotation: set in, or in quotation marks from its first to its last sign. */
function isQuotation(text: string, setIn: number, before: ElementContent | undefined): boolean {
  if (setIn >= quoteIndent) return true
  const whole = /^(?:"[^"]+"|“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」)[.,;]?$/u.test(text)
  // Something said in a few words is talk, unless it was announced.
  const announced = isTag(before, 'p') && lastText(before).trimEnd().endsWith(':')
  return whole && (text.length >= 80 || announced)
}

function lastText(node: Element): string {
  const last = node.children.at(-1)
  return last?.type === 'text' ? last.value : ''
}
