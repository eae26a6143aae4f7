import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { quoteBlocks } from './quote-lines'

/**
 * Signs that mean nothing in CommonMark, and in Obsidian a tag, a formula, the id of a block, a highlight and a comment.
 * Source: Obsidian's help, "Obsidian Flavored Markdown".
 */
const signsOfObsidian = [
  ...['\\', '$', '^', '#'].map((character) => ({ character, inConstruct: 'phrasing' as const })),
  ...['=', '%'].map((character) => ({ character, after: character, inConstruct: 'phrasing' as const })),
]

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { rule: '*', bullet: '-', emphasis: '_', unsafe: signsOfObsidian })
  .freeze()

/** Blocks as Markdown, parted by an empty line, none at the end. */
export function markdownOfBlocks(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return writer.stringify(root).trimEnd()
}

/** Words that mean themselves, whatever signs they hold. */
export const words = (value: string): PhrasingContent => ({ type: 'text', value: value.toWellFormed() })

/** Markdown that stands as it is written. */
export const raw = (value: string): PhrasingContent => ({ type: 'html', value })

export const heading = (level: number, title: string): RootContent => {
  const depth = ([1, 2, 3, 4, 5, 6] as const).find((one) => one === level) ?? 6
  return { type: 'heading', depth, children: [words(title)] }
}

/** A quote: each block of the text a paragraph, rows a table whose first row is its head. */
export function quotation(exact: string): RootContent {
  const children = quoteBlocks(exact).map((block): RootContent => {
    if (block.kind === 'words') return { type: 'paragraph', children: [words(block.text)] }
    return {
      type: 'table',
      children: block.rows.map((cells) => ({
        type: 'tableRow',
        children: cells.map((cell) => ({ type: 'tableCell', children: [words(cell)] })),
      })),
    }
  })
  return {
    type: 'blockquote',
    children: children.filter((child) => child.type === 'paragraph' || child.type === 'table'),
  }
}
