import { assert } from '../../../shared/assert'
import { firstWhere } from '../../../shared/first-where'
import type { Stretch } from './build-text'

/** The text nodes of a text, by their place in it. Those of a stretch are made when they are first asked for. */
export interface TextNodes {
  at(index: number): Text
  /** null if it is none of them */
  indexOf(node: Node): number | null
  /** index of the first in a part of a stretch, or after it */
  firstOf(stretch: number, part: number): number
  /** index of the first at or after a place in the page; their number if there is none */
  firstAtOrAfter(node: Node, within: number): number
  /** Makes those of a stretch. @returns false if they were there */
  build(stretch: number): boolean
}

export function createTextNodes(stretches: readonly Stretch[]): TextNodes {
  /** of each stretch, the index of the first in each of its parts, and that of the first after it */
  const firsts: number[][] = []
  let count = 0
  for (const { parts } of stretches) {
    const own = parts.map(({ texts }) => (count += texts) - texts)
    firsts.push([...own, count])
  }
  const firstOf = (stretch: number, part: number): number => firsts[stretch]?.at(part) ?? count
  const made: (readonly Text[] | undefined)[] = []
  const indexes = new Map<Node, number>()

  const nodesOf = (stretch: number): readonly Text[] => (made[stretch] ??= make(stretch))
  function make(stretch: number): readonly Text[] {
    const nodes = stretches[stretch]?.build().flatMap(textNodesOf) ?? []
    const [first, end] = [firstOf(stretch, 0), firstOf(stretch, -1)]
    assert(nodes.length === end - first, `stretch ${stretch}: expected ${end - first} text nodes, got ${nodes.length}`)
    for (const [index, node] of nodes.entries()) indexes.set(node, first + index)
    return nodes
  }

  return {
    at(index) {
      const stretch = firstWhere(stretches.length, (at) => firstOf(at, -1) > index)
      const node = nodesOf(stretch)[index - firstOf(stretch, 0)]
      assert(node, `no text node ${index} of ${count}`)
      return node
    },
    indexOf: (node) => indexes.get(node) ?? null,
    firstOf,
    firstAtOrAfter(node, within) {
      const place = node.ownerDocument?.createRange()
      if (!place) return 0
      place.setStart(node, within)
      place.collapse(true)
      const stretch = firstWhere(stretches.length, (at) => {
        const element = stretches[at]?.element
        return element !== undefined && place.comparePoint(element, element.childNodes.length) >= 0
      })
      if (stretch === stretches.length) return count
      const nodes = nodesOf(stretch)
      return firstOf(stretch, 0) + firstWhere(nodes.length, (at) => place.comparePoint(nodes[at] ?? node, 0) >= 0)
    },
    build(stretch) {
      if (made[stretch]) return false
      nodesOf(stretch)
      return true
    },
  }
}

function textNodesOf(element: HTMLElement): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  return nodes
}
