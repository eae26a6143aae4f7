import type { Nodes, Root, RootContent } from 'hast'

/** Blocks of the text that stand in one box, which the browser may leave out while it is out of view. */
export interface Part {
  nodes: RootContent[]
  /** UTF-16 units of text in it, to guess its height by */
  length: number
  /** text nodes in it */
  texts: number
  /** it starts with a heading */
  headed: boolean
}

/** About a thousand words. Measured: sections of that size keep both opening and scrolling of 500,000 words fast. */
const longestPart = 6_000
/**
 * Parts are left out by the stretch as well, so that a text of thousands of headings is a hundred boxes to the browser,
 * which goes through all of them for every frame.
 */
const longestStretch = 48_000

/** Cuts a tree into parts: at each heading, and inside long sections. Joined in order they are the tree again. */
export function partsOf(tree: Root): Part[] {
  const parts: Part[] = []
  let part: Part | null = null
  for (const node of tree.children) {
    const headed = isHeading(node)
    // The title stands by itself: what is said of the text comes below it.
    const afterTitle = parts.length === 1 && part?.headed === true && isTitle(part.nodes[0])
    if (part === null || headed || afterTitle || part.length >= longestPart) {
      part = { nodes: [], length: 0, texts: 0, headed }
      parts.push(part)
    }
    part.nodes.push(node)
    measure(part, node)
  }
  return parts
}

/** The parts, in order, in stretches of some ten thousand words. */
export function stretchesOf(parts: readonly Part[]): Part[][] {
  const stretches: Part[][] = []
  let length = Infinity
  for (const part of parts) {
    if (length + part.length > longestStretch) {
      stretches.push([])
      length = 0
    }
    stretches.at(-1)?.push(part)
    length += part.length
  }
  return stretches
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName)
}

function isTitle(node: RootContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'h1'
}

function measure(part: Part, node: Nodes): void {
  if (node.type === 'text') {
    part.length += node.value.length
    part.texts += 1
  } else if ('children' in node) for (const child of node.children) measure(part, child)
}
