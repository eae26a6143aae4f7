import type { Element, ElementContent } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import { element } from './tree-edits'

/**
 * What a stretch of a page is made of, in its order: running words that wait for a paragraph to stand in, finished
 * blocks, and gaps between paragraphs that have no element of their own.
 */
export type Item = { run: ElementContent[] } | { block: Element } | 'gap'

/** Gathers items. Words that follow each other become one run; two line breaks in a row become a gap. */
export class Items {
  readonly list: Item[] = []
  private run: ElementContent[] | null = null

  inline(node: ElementContent): void {
    if (this.run === null) {
      this.run = []
      this.list.push({ run: this.run })
    }
    this.run.push(node)
  }

  lineBreak(): void {
    if (this.run === null || !endsInBreak(this.run)) return this.inline(element('br', []))
    while (isBlank(this.run.at(-1))) this.run.pop()
    this.gap()
  }

  gap(): void {
    this.run = null
    if (this.list.at(-1) !== 'gap') this.list.push('gap')
  }

  /** Ends the line that is open, without a gap that anyone sees. */
  close(): void {
    this.run = null
  }

  block(block: Element): void {
    this.run = null
    this.list.push({ block })
  }

  /** Takes over what stands inside an inline element: its first words go on in the line that is open here. */
  merge(items: readonly Item[]): void {
    for (const item of items) {
      if (item === 'gap') this.gap()
      else if ('block' in item) this.block(item.block)
      else for (const node of item.run) this.inlineOrBreak(node)
    }
  }

  private inlineOrBreak(node: ElementContent): void {
    if (isElement(node) && node.tagName === 'br') this.lineBreak()
    else this.inline(node)
  }
}

const isSpace = (node: ElementContent | undefined): boolean =>
  node?.type === 'text' && /^[ \t\n\f\r]*$/.test(node.value)
const isBreak = (node: ElementContent | undefined): boolean => node?.type === 'element' && node.tagName === 'br'
/** A line break, or white space around one. */
const isBlank = (node: ElementContent | undefined): boolean => isBreak(node) || isSpace(node)

function endsInBreak(run: readonly ElementContent[]): boolean {
  for (let at = run.length - 1; at >= 0; at--) {
    if (isBreak(run[at])) return true
    if (!isSpace(run[at])) return false
  }
  return false
}

/** Whether a run shows anything: words, a picture or the mark of a footnote. */
export function showsSomething(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return /[^ \t\n\f\r\u00AD\u200B\u2060\uFEFF]/.test(node.value)
    if (!isElement(node)) return false
    return node.tagName === 'img' || node.properties.dataFootnote !== undefined || showsSomething(node.children)
  })
}

/** A run without white space and line breaks at its ends. */
export function trimmed(run: readonly ElementContent[]): ElementContent[] {
  let [from, to] = [0, run.length]
  while (from < to && isBlank(run[from])) from += 1
  while (to > from && isBlank(run[to - 1])) to -= 1
  return run.slice(from, to)
}
