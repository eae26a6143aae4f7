import type { Element, ElementContent, Root, RootContent } from 'hast'
import { gapPieces, withoutSigns, type GapPiece } from '../../../shared/cards/cloze-markdown'

/** What mdast's nodes have in common. */
interface MarkdownNode {
  type: string
  value?: string
  children?: MarkdownNode[]
}

/** A line that was broken while typing stays broken, as in the field where it was typed. */
export function keepLineBreaks() {
  return breakLines
}

function breakLines(node: MarkdownNode): void {
  if (node.children === undefined) return
  node.children = node.children.flatMap((child) => (child.type === 'text' ? lines(child.value ?? '') : [child]))
  node.children.forEach(breakLines)
}

function lines(value: string): MarkdownNode[] {
  return value
    .split(/\r?\n/)
    .flatMap((line, index) => [...(index > 0 ? [{ type: 'break' }] : []), { type: 'text', value: line }])
}

/**
 * The headings of a note stand below the page's: its highest becomes the level under `above`, the others follow in their
 * order, none deeper than 6 and none skipping a level.
 */
export function headingsBelow(above: number) {
  return (tree: Root): void => {
    const headings = headingsIn(tree.children)
    const levels = [...new Set(headings.map(levelOf))].sort()
    for (const heading of headings) {
      const level = Math.min(6, above + 1 + levels.indexOf(levelOf(heading)))
      heading.tagName = `h${level}`
    }
  }
}

const levelOf = ({ tagName }: Element): number => Number(tagName.slice(1))

function headingsIn(nodes: readonly RootContent[]): Element[] {
  return nodes.flatMap((node) =>
    node.type !== 'element' ? [] : /^h[1-6]$/.test(node.tagName) ? [node] : headingsIn(node.children),
  )
}

/**
 * Draws the gaps of a text with gaps where their signs stand (see shared/cards/cloze-markdown.ts): each becomes a span that
 * says in data-gap what it is, and words that were hidden stand in one each.
 */
export function drawGaps(hints: readonly string[]) {
  return (tree: Root): void => {
    let isInside = false
    const draw = (piece: GapPiece): ElementContent => {
      if (piece.kind === 'words') return isInside ? gapSpan('revealed', [text(piece.words)]) : text(piece.words)
      if (piece.kind === 'gap') return gapSpan('hidden', [text(hints[piece.index] ?? '')])
      isInside = piece.kind === 'opens'
      return gapSpan(piece.kind, [])
    }
    const visit = (node: Element): void => {
      for (const [name, value] of Object.entries(node.properties))
        if (typeof value === 'string') node.properties[name] = withoutSigns(value)
      node.children = node.children.flatMap((child) => {
        if (child.type === 'element') visit(child)
        return child.type === 'text' ? gapPieces(child.value).map(draw) : [child]
      })
    }
    for (const child of tree.children) if (child.type === 'element') visit(child)
  }
}

const text = (value: string): ElementContent => ({ type: 'text', value })
const gapSpan = (gap: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { dataGap: gap },
  children,
})
