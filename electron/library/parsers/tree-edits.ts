import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { isElement } from '../../../shared/text/blocks'

type Parent = Root | Element

export const element = (tagName: string, children: ElementContent[], properties: Properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** What stands for an element: itself, others, or none. */
export type Replacement = (element: Element) => ElementContent[]

/** Goes over all elements, the inner ones first, and puts what `replace` gives in the place of each. */
export function replaceElements(parent: Parent, replace: Replacement): void {
  const children: (RootContent | ElementContent)[] = []
  for (const child of parent.children) {
    if (isElement(child)) {
      replaceElements(child, replace)
      children.push(...replace(child))
    } else {
      children.push(child)
    }
  }
  parent.children = children as typeof parent.children
}

/** Deeper than any text needs; a file that nests further is out to break whoever walks its tree. */
const maxDepth = 48

/** Puts the words in the place of what nests too deep. */
export function limitDepth(parent: Parent, depth = 0): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue
    if (depth < maxDepth) limitDepth(child, depth + 1)
    else child.children = [{ type: 'text', value: deepText(child) }]
  }
}

/** As textOf, for trees of any depth. */
function deepText(from: Element): string {
  const words: string[] = []
  const open: ElementContent[] = [from]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') words.push(node.value)
    if (isElement(node)) open.push(...node.children.toReversed())
  }
  return words.join(' ')
}
