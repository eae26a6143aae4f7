import type { Element, ElementContent, Root } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import { countWords } from '../../../shared/text/words'
import { noReport, reported } from './report'
import { element } from './tree-edits'

/** Fewer words in quotation marks are a term, a title or irony. */
const leastWords = 12
const quoted = /"[^"\n]+"|“[^“”\n]+”|„[^„“”\n]+[“”]|«[^«»\n]+»|「[^「」\n]+」/gu

/** Marks what a paragraph of a plain text quotes at length as `q`, its quotation marks with it; no word changes. */
export function markQuotations(tree: Root, report = noReport): void {
  for (const block of reported(tree.children, report)) {
    if (isElement(block) && block.tagName === 'p') block.children = block.children.flatMap(parted)
  }
}

function parted(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node]
  const parts: ElementContent[] = []
  let from = 0
  for (const { 0: words, index } of node.value.matchAll(quoted)) {
    if (countWords(words) < leastWords) continue
    parts.push({ type: 'text', value: node.value.slice(from, index) }, quotation(words))
    from = index + words.length
  }
  return from === 0 ? [node] : [...parts, { type: 'text', value: node.value.slice(from) }]
}

const quotation = (value: string): Element => element('q', [{ type: 'text', value }])
