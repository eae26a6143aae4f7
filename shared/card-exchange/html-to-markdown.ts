import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeRemark, { type Options } from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** Markdown has no signs for these; they stay as they are. */
const handlers: Options['handlers'] = {
  sub: (state, node: Parameters<typeof state.all>[0]) => [
    { type: 'html', value: '<sub>' },
    ...state.all(node),
    { type: 'html', value: '</sub>' },
  ],
  sup: (state, node: Parameters<typeof state.all>[0]) => [
    { type: 'html', value: '<sup>' },
    ...state.all(node),
    { type: 'html', value: '</sup>' },
  ],
  // Scripts and styles say nothing to a reader.
  script: () => undefined,
  style: () => undefined,
}

const reader = unified().use(rehypeParse, { fragment: true })
const writer = unified()
  .use(rehypeRemark, { handlers })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })

/** Without any of these, the words of HTML are the same in Markdown. */
const special = /[<&\\`*_[\]#~|>\n]|^\s*(?:[-+]|\d+[.)])\s|https?:|www\.|\s{2}/

/** A piece of HTML, as Anki keeps fields, in Markdown. Gaps of Anki's form stay as they are. */
export function htmlToMarkdown(html: string): string {
  if (!special.test(html)) return html.trim()
  const tree: Root = reader.parse(html)
  const markdown = writer.stringify(writer.runSync(tree))
  return unescapedSounds(unescapedGaps(markdown.trim()))
}

/** The signs of a gap are Anki's, not Markdown's. */
const unescapedGaps = (markdown: string): string =>
  markdown.replaceAll(/\{\{c(\d+):\\?:/g, '{{c$1::').replaceAll(/\\\}\\?\}/g, '}}')

/** So are those of a sound, of which the name is no Markdown either. */
const unescapedSounds = (markdown: string): string =>
  markdown.replaceAll(
    /\\\[sound:([^\]\n]+)\]/g,
    (_, name: string) => `[sound:${name.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')}]`,
  )
