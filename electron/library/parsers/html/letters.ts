import type { Element, Nodes } from 'hast'
import { isElement } from '../../../../shared/text/blocks'

/** How many letters and digits stand in an element. */
export type LetterCounts = (node: Element) => number

const silent = new Set(['script', 'style', 'template', 'svg', 'select', 'textarea', 'noscript', 'iframe'])

/** Counts the letters of an element and of all in it, in one walk. */
export function letterCounts(root: Element): LetterCounts {
  const counts = new Map<Element, number>()
  const count = (node: Nodes): number => {
    if (node.type === 'text') return node.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    if (!('children' in node) || (isElement(node) && silent.has(node.tagName))) return 0
    let sum = 0
    for (const child of node.children) sum += count(child)
    if (isElement(node)) counts.set(node, sum)
    return sum
  }
  count(root)
  return (node) => counts.get(node) ?? 0
}

/** Letters and digits that stand in no link: of ways through a site there are few. */
export function plainLetters(node: Nodes): number {
  if (node.type === 'text') return node.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (!('children' in node) || (isElement(node) && (silent.has(node.tagName) || node.tagName === 'a'))) return 0
  let sum = 0
  for (const child of node.children) sum += plainLetters(child)
  return sum
}
