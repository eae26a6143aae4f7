import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** What a Markdown reader finds. */
interface Found {
  headings: { level: number; text: string }[]
  /** the cells of each table with their words, empty ones left out */
  tables: string[][][]
  notes: number
  /** all that is read, in order, without pictures */
  text: string
}

const reader = unified().use(remarkParse).use(remarkGfm)

/** Reads Markdown as CommonMark with GFM. A line break and what parts two blocks is white space. */
export function readMarkdown(markdown: string): Found {
  const found: Found = { headings: [], tables: [], notes: 0, text: '' }
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') found.headings.push({ level: node.depth, text: plain(textIn(node)) })
    if (node.type === 'footnoteDefinition') found.notes += 1
    if (node.type === 'table')
      found.tables.push(
        node.children.map((row) => row.children.map((cell) => plain(textIn(cell))).filter((text) => text !== '')),
      )
    if ('children' in node) node.children.forEach(visit)
  }
  const tree = reader.parse(markdown)
  visit(tree)
  found.text = plain(textIn(tree))
  return found
}

/** Words parted by single spaces. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

const inline = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'html',
  'footnoteReference',
  'image',
])

function textIn(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
    return node.type === 'code' ? `\n${node.value}\n` : node.value
  if (node.type === 'html') return node.value === '<br>' ? '\n' : /^<\/?su[bp]>$/.test(node.value) ? '' : node.value
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  const text = node.children.map(textIn).join('')
  return inline.has(node.type) ? text : `\n${text}\n`
}
