import type { Element, Root } from 'hast'
import { isElement } from '../../../shared/text/blocks'

/** All ids that a tree has. */
export function idsIn(tree: Root): Set<string> {
  const ids = new Set<string>()
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue
      if (child.properties.id !== undefined) ids.add(String(child.properties.id))
      visit(child)
    }
  }
  visit(tree)
  return ids
}
