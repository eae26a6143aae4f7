import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { isElement } from '../text/blocks'
import { markdownForm } from './markdown-form'
import { tidyMarks } from './tidy-marks'

/** What has no element of HTML of its own: see markdown-form.ts. */
const handlers: Options['handlers'] = {
  'cell-break': () => [
    { type: 'html', value: '<br>' },
    { type: 'text', value: ' ' },
  ],
  'footnote-reference': (_, { properties }: Element) => {
    const label = String(properties.dataLabel)
    return { type: 'footnoteReference', identifier: label, label }
  },
  'footnote-definition': (state, node: Element) => {
    const label = String(node.properties.dataLabel)
    return { type: 'footnoteDefinition', identifier: label, label, children: state.toFlow(state.all(node)) }
  },
  // Its quotation marks stand in the words.
  q: (state, node: Element) => state.all(node),
  // Markdown has no signs for these, and 10⁵ must not become 105.
  sub: (state, node: Element) => [
    { type: 'html', value: '<sub>' },
    ...state.all(node),
    { type: 'html', value: '</sub>' },
  ],
  sup: (state, node: Element) => [
    { type: 'html', value: '<sup>' },
    ...state.all(node),
    { type: 'html', value: '</sup>' },
  ],
}

/** Signs that mean nothing in CommonMark, and in pandoc's own Markdown TeX, formulas and superscripts. */
const signsOfOthers = ['\\', '$', '^'].map((character) => ({ character, inConstruct: 'phrasing' as const }))

const writer = unified()
  .use(rehypeRemark, { handlers })
  .use(() => (tree: MarkdownRoot) => tidyMarks(tree))
  // Columns are not padded: one long cell would fill every row with spaces.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { rule: '*', bullet: '-', emphasis: '_', unsafe: signsOfOthers })

/**
 * A stored text as CommonMark with the tables, footnotes and strikings of GFM. Read back, it has the same headings and
 * tables. A table's first row is its head there, its merged cells stand in the first of theirs, and its lines are parted
 * by `<br>`. A title that does not stand in the text goes into the front matter.
 */
export function markdownOf(tree: Root, title: string): string {
  const isMade = tree.children.some((node) => isElement(node) && node.properties.dataMade !== undefined)
  const body = writer.stringify(writer.runSync(markdownForm(tree)))
  return isMade ? `${frontMatter(title)}\n${body}` : body
}

/** The empty line keeps a reader that knows no front matter from taking the title for a heading underlined with hyphens. */
const frontMatter = (title: string): string => `---\ntitle: ${JSON.stringify(title)}\n\n---\n`
