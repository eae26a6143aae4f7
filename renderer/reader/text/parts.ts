import type { Nodes, Root, RootContent } from 'hast'

/** Blocks of the text that stand in one box, which the browser may leave out while it is out of view. */
export interface Part {
  nodes: RootContent[]
  /** UTF-16 units of text in it, to guess its height by */
  length: number
  /** it starts with a heading */
  headed: boolean
}

/** About a thousand words. Measured: sections of that size keep both opening and scrolling of 500,000 words fast. */
const longestPart = 6_000

/** Cuts a tree into parts: at each heading, and inside long sections. Joined in order they are the tree again. */
export function partsOf(tree: Root): Part[] {
  const parts: Part[] = []
  let part: Part | null = null
  for (const node of tree.children) {
    const headed = isHeading(node)
    // The title stands by itself: what is said of the text comes below it.
    const afterTitle = parts.length === 1 && part?.headed === true && isTitle(part.nodes[0])
    if (part === null || headed || afterTitle || part.length >= longestPart) {
      part = { nodes: [], length: 0, headed }
      parts.push(part)
    }
    part.nodes.push(node)
    part.length += lengthOf(node)
  }
  return parts
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

function isTitle(node: RootContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'h1'
}

function lengthOf(node: Nodes): number {
  if (node.type === 'text') return node.value.length
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0
}
