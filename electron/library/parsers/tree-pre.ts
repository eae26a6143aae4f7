import type { ElementContent } from 'hast'
import { isElement } from '../../../shared/text/blocks'

/** Elements that begin a line of their own in preformatted text, as programs that colour code use them. */
const lines = new Set(['div', 'p', 'li', 'tr', 'ol', 'ul', 'table', 'tbody'])

/**
 * The words of preformatted text with the lines that they stand in: `br` and boxes become newlines, so that white space
 * is all there is to show. Links and emphasis stay with `inline`, which gives what becomes of an element.
 */
export function preformatted(
  nodes: readonly ElementContent[],
  inline: (node: Extract<ElementContent, { type: 'element' }>, inner: ElementContent[]) => ElementContent[],
): ElementContent[] {
  let endsLine = true
  const newline = (out: ElementContent[]): void => {
    if (!endsLine) out.push({ type: 'text', value: '\n' })
    endsLine = true
  }
  const visit = (some: readonly ElementContent[]): ElementContent[] => {
    const out: ElementContent[] = []
    for (const node of some) {
      if (node.type === 'text') {
        out.push({ type: 'text', value: node.value })
        if (node.value !== '') endsLine = node.value.endsWith('\n')
      } else if (isElement(node)) {
        if (node.tagName === 'br') {
          out.push({ type: 'text', value: '\n' })
          endsLine = true
          continue
        }
        const ownLine = lines.has(node.tagName)
        if (ownLine) newline(out)
        const inner = visit(node.children)
        for (const one of inline(node, inner)) out.push(one)
        if (ownLine) newline(out)
      }
    }
    return out
  }
  return visit(nodes)
}
