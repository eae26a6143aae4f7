import type { ElementContent, Root } from 'hast'
import { textOf } from '../../../../../shared/text/blocks'

/** A tree as a line a block: its tag and its words, cut at sixty units; what is inside lists and quotations is indented. */
export function outline(tree: Root | ElementContent, depth = 0): string[] {
  if (!('children' in tree)) return []
  return tree.children.flatMap((node) => {
    if (node.type !== 'element') return []
    const inner = node.tagName === 'ul' || node.tagName === 'ol' || node.tagName === 'blockquote'
    const words = inner ? '' : ` ${textOf(node).slice(0, 60)}`
    return [`${'  '.repeat(depth)}${node.tagName}${words}`, ...(inner ? outline(node, depth + 1) : [])]
  })
}
