import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root as Markdown } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isElement, textOf } from '../../../shared/text/blocks'
import { finish } from './finish'
import { htmlTree } from './html/html-tree'
import type { LinkWords } from './links'
import { element, replaceElements } from './tree-edits'

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { clobberPrefix: '', allowDangerousHtml: true })
  .freeze()

/** Reads Markdown: CommonMark with GitHub's tables, footnotes and lists of tasks. */
export const readMarkdown = (markdown: string): Markdown => processor.parse(markdown)

/** A raw tree of Markdown that was read: nothing of it is safe yet. */
export function rawMarkdownTree(markdown: Markdown): Root {
  const tree = processor.runSync(markdown)
  const whole = hasHtml(tree) ? withHtml(tree) : tree
  nameAlerts(whole)
  return whole
}

/** Makes a finished tree of Markdown that was read. Pictures beside it are not looked for. */
export function markdownTree(
  markdown: Markdown,
  fallbackTitle: string,
  words: LinkWords,
): { tree: Root; title: string } {
  return finish(rawMarkdownTree(markdown), { fallbackTitle, words })
}

/**
 * Markdown may hold tags that open in one paragraph and close in another: what it means is told by the page that it
 * stands for, so that page is written and read.
 */
const withHtml = (tree: Root): Root => htmlTree(toHtml(tree, { allowDangerousHtml: true }))

const hasHtml = (node: Root | Root['children'][number]): boolean =>
  node.type === 'raw' || ('children' in node && node.children.some(hasHtml))

const alert = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

/** GitHub's alerts are quotations that begin with a sign: the kind of alert becomes a line of its own. */
function nameAlerts(tree: Root): void {
  replaceElements(tree, (node) => {
    const first = node.tagName === 'blockquote' ? node.children.find(isElement) : undefined
    const start = first?.children[0]
    if (first?.tagName !== 'p' || start?.type !== 'text') return [node]
    const kind = alert.exec(start.value)?.[1]
    if (kind === undefined) return [node]
    start.value = start.value.replace(alert, '')
    if (textOf(first).trim() === '') node.children.splice(node.children.indexOf(first), 1)
    const name = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
    node.children.unshift(element('p', [element('strong', [{ type: 'text', value: name }])]))
    return [node]
  })
}
