import type { Root } from 'hast'
import type { Root as Markdown } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isElement, textOf } from '../../../shared/text/blocks'
import { canonicalise } from '../../../shared/text/canonical'
import { allowed } from './allowed'
import { arrangeHeadings } from './headings'
import { settleLinks, type LinkWords } from './links'
import { element, limitDepth, replaceElements } from './tree-edits'
import { idsIn } from './tree-ids'

/** Raw HTML is left out by remark-rehype; what it makes goes through the allow-list all the same. */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, {
    clobberPrefix: '',
    handlers: {
      // A picture is a file beside the text, which was not brought along: what it shows is said in its place.
      image: (_, node: { alt?: string | null }) => element('em', [{ type: 'text', value: node.alt ?? '' }]),
      imageReference: (_, node: { alt?: string | null }) => element('em', [{ type: 'text', value: node.alt ?? '' }]),
    },
  })
  .use(rehypeSanitize, allowed)
  .freeze()

/** Reads Markdown: CommonMark with GitHub's tables, footnotes and lists of tasks. */
export const readMarkdown = (markdown: string): Markdown => processor.parse(markdown)

/** Makes a sanitised, canonicalised tree of Markdown that was read. */
export function markdownTree(
  markdown: Markdown,
  fallbackTitle: string,
  words: LinkWords,
): { tree: Root; title: string } {
  const tree = processor.runSync(markdown)
  limitDepth(tree)
  plainExtras(tree)
  const title = arrangeHeadings(tree, fallbackTitle)
  settleLinks(tree, words, idsIn(tree))
  return { tree: canonicalise(tree), title }
}

/**
 * Makes footnotes a list at the end, behind a line, without the heading and the return arrows that remark-rehype adds in
 * English; the mark in the text keeps its number as a property: it is not part of the words. Boxes of a list of tasks are
 * written as they were typed.
 */
function plainExtras(tree: Root): void {
  replaceElements(tree, (node) => {
    if (node.tagName === 'input') return [{ type: 'text', value: node.properties.checked ? '[x]' : '[ ]' }]
    const { dataFootnoteRef, dataFootnoteBackref, dataFootnotes } = node.properties
    if (dataFootnoteBackref !== undefined) return []
    if (dataFootnoteRef !== undefined) {
      node.properties.dataFootnoteNumber = textOf(node)
      node.children = []
    }
    if (dataFootnotes === undefined) return [node]
    return [element('hr', []), ...node.children.filter((child) => isElement(child) && child.tagName === 'ol')]
  })
}
