import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Root as Markdown } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { defaultHandlers } from 'remark-rehype'
import { unified, type Processor } from 'unified'
import { isElement, textOf } from '../../../shared/text/blocks'
import { finish } from './finish'
import { htmlTree } from './html/html-tree'
import type { LinkWords } from './links'
import { markdownParts, namesDefinedIn } from './markdown-parts'
import { reportingExtensions } from './markdown-reports'
import { noReport, reported, stepping, within, type Report } from './report'
import { element } from './tree-edits'

/**
 * Reads Markdown: CommonMark with GitHub's tables, footnotes and lists of tasks.
 * @param partUnits a text that is longer is read in parts, and does not say where its nodes stood
 */
export function readMarkdown(markdown: string, report: Report = noReport, partUnits = Infinity): Markdown {
  const parts = markdownParts(markdown, within(report, 0, 0.02), partUnits)
  const names = parts.length > 1 ? [...new Set(parts.flatMap(namesDefinedIn))] : []
  const children: Markdown['children'] = []
  let read = 0
  for (const part of parts) {
    const from = read
    read += part.length
    const told = within(within(report, 0.02, 1), from / markdown.length, read / markdown.length)
    const processor = unified().use(remarkParse).use(remarkGfm).use(reporting, { units: part.length, names }, told)
    for (const block of processor.parse(part).children) {
      if (parts.length > 1) dropPositions(block)
      children.push(block)
    }
  }
  return { type: 'root', children }
}

/** Where a node stood in its part says nothing of the whole, and takes more room than its words. */
function dropPositions(node: Markdown['children'][number]): void {
  node.position = undefined
  if ('children' in node) for (const child of node.children) dropPositions(child)
}

function reporting(this: Processor, of: { units: number; names: readonly string[] }, report: Report): void {
  const data = this.data()
  const { syntax, building } = reportingExtensions(of, report)
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), building]
}

/** A raw tree of Markdown that was read: nothing of it is safe yet. */
export function rawMarkdownTree(markdown: Markdown, report: Report = noReport): Root {
  const tree = hypertext(markdown, within(report, 0, 0.4))
  report(0.4)
  const whole = hasHtml(tree) ? withHtml(tree, within(report, 0.4, 0.9)) : tree
  nameAlerts(whole, within(report, 0.9, 1))
  return whole
}

/** The same as a tree of HTML. Of its time, each paragraph takes its part. */
function hypertext(markdown: Markdown, report: Report): Root {
  const step = stepping(paragraphsIn(markdown), report)
  const paragraph: typeof defaultHandlers.paragraph = (state, node) => {
    step()
    return defaultHandlers.paragraph(state, node)
  }
  const options = { clobberPrefix: '', allowDangerousHtml: true, handlers: { paragraph } }
  return unified().use(remarkRehype, options).runSync(markdown)
}

const paragraphsIn = (node: Markdown | Markdown['children'][number]): number =>
  node.type === 'paragraph'
    ? 1
    : 'children' in node
      ? node.children.reduce((sum, child) => sum + paragraphsIn(child), 0)
      : 0

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
function withHtml(tree: Root, report: Report): Root {
  const written: string[] = []
  for (const block of reported(tree.children, within(report, 0, 0.4)))
    written.push(toHtml(block, { allowDangerousHtml: true }))
  return htmlTree(written.join(''), within(report, 0.4, 1))
}

const hasHtml = (node: Root | Root['children'][number]): boolean =>
  node.type === 'raw' || ('children' in node && node.children.some(hasHtml))

const alert = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i

/** GitHub's alerts are quotations that begin with a sign: the kind of alert becomes a line of its own. */
function nameAlerts(node: Root | Element, report: Report = noReport): void {
  for (const child of reported(node.children, report)) {
    if (!isElement(child)) continue
    nameAlerts(child)
    if (child.tagName === 'blockquote') nameAlert(child)
  }
}

function nameAlert(quote: Element): void {
  const first = quote.children.find(isElement)
  const start = first?.children[0]
  if (first?.tagName !== 'p' || start?.type !== 'text') return
  const kind = alert.exec(start.value)?.[1]
  if (kind === undefined) return
  start.value = start.value.replace(alert, '')
  if (textOf(first).trim() === '') quote.children.splice(quote.children.indexOf(first), 1)
  const name = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
  quote.children.unshift(element('p', [element('strong', [{ type: 'text', value: name }])]))
}
