import type { Nodes, Root } from 'hast'
import { isElement } from '../../../shared/text/blocks'
import { textSegments } from '../../../shared/text/canonical'
import type { TextRange } from '../text/sentences'

/** A run of words between two separators, and in what it stands. */
export interface Block extends TextRange {
  /** blockquote within one, else the nearest of p, li, td, h2 and their like */
  tag: string
  /** the innermost list in which it stands; null outside lists */
  list: object | null
}

const tags = new Set(
  ['p', 'li', 'dt', 'dd', 'blockquote', 'td', 'th', 'caption', 'pre', 'figcaption'].concat([
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
  ]),
)

/** The blocks of a text in its order, with their ranges in the canonical text. */
export function blocksOf(tree: Root): Block[] {
  const segments = textSegments(tree)
  const blocks: Block[] = []
  let next = 0
  const visit = (node: Nodes, tag: string, list: object | null): void => {
    if (node.type === 'text') {
      const segment = segments[next]
      next += 1
      if (segment === undefined) return
      const end = segment.start + segment.value.length
      const last = blocks.at(-1)
      // Emphasis and links part the words of one block; what parts blocks has a length.
      if (last?.end === segment.start) last.end = end
      else blocks.push({ start: segment.start, end, tag, list })
    }
    if (!('children' in node)) return
    // A paragraph of a quotation is quoted.
    const own = isElement(node) && tags.has(node.tagName) && tag !== 'blockquote' ? node.tagName : tag
    const inside = isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol') ? node : list
    for (const child of node.children) visit(child, own, inside)
  }
  visit(tree, '', null)
  return blocks
}
