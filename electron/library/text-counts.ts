import type { ElementContent, RootContent } from 'hast'
import { headingLevel, isElement, textOf } from '../../shared/text/blocks'

/** How many there are of what a text is made of. */
export interface TextCounts {
  /** the title among them, if it stands in the text itself */
  headings: number
  tables: number
  /** also those in whose place it is said why they are not shown */
  images: number
  footnotes: number
}

/** Adds what stands in these blocks to the counts. */
export function countBlocks(counts: TextCounts, nodes: readonly (RootContent | ElementContent)[]): void {
  for (const node of nodes) {
    if (!isElement(node)) continue
    const isMade = node.properties.dataMade !== undefined
    if (headingLevel(node) !== null && !isMade && textOf(node) !== '') counts.headings += 1
    if (node.tagName === 'table') counts.tables += 1
    if (node.tagName === 'img') counts.images += 1
    if (node.tagName === 'li' && String(node.properties.id ?? '').startsWith('fn-')) counts.footnotes += 1
    countBlocks(counts, node.children)
  }
}
