import type { Element, Nodes } from 'hast'

/** Elements that begin a line of their own. */
const blocks = new Set(
  (
    'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header ' +
    'hr li main ol p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const cells = new Set(['td', 'th'])

export const isElement = (node: Nodes): node is Element => node.type === 'element'

/** What parts an element from the text before and after it: a new line, a tab between cells, or nothing. */
export function separatorOf(element: Element): '\n' | '\t' | '' {
  if (element.tagName === 'br' || blocks.has(element.tagName)) return '\n'
  return cells.has(element.tagName) ? '\t' : ''
}

/** Level of a heading, 1 to 6; null if the node is none. */
export function headingLevel(node: Nodes): number | null {
  const level = isElement(node) && /^h([1-6])$/.exec(node.tagName)
  return level ? Number(level[1]) : null
}

/** The words of a node as they stand in its text nodes. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
