import type { ElementContent, Root } from 'hast'
import { isElement } from '../../../shared/text/blocks'

/** Whether a tree has words or a picture. */
export const showsSomething = (tree: Root): boolean => tree.children.some((child) => isElement(child) && shows(child))

const shows = (node: ElementContent): boolean => {
  if (node.type === 'text') return node.value.trim() !== ''
  return isElement(node) && (node.tagName === 'img' || node.children.some(shows))
}
