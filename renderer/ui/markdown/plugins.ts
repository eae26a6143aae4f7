import type { Element, Root, RootContent } from 'hast'

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
