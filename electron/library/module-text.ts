import type { Link, Root as Markdown, RootContent } from 'mdast'
import type { PackProblem } from '../../shared/errors'
import type { PackManifest } from '../../shared/pack/schema'
import { canonicalText } from '../../shared/text/canonical'
import { sectionsOf } from '../../shared/text/sections'
import { countWords } from '../../shared/text/words'
import type { ReadableText } from './loaded-pack'
import type { LinkWords } from './parsers/links'
import { markdownTree, readMarkdown } from './parsers/markdown-tree'

const file = 'module.md'

/** The module as it is read. Without a manifest the links of the text to other modules and references are left out. */
export function moduleText(markdown: Markdown, manifest: PackManifest | null): ReadableText {
  const { tree } = markdownTree(markdown, manifest?.title ?? '', linkWords(manifest))
  const text = canonicalText(tree)
  return { tree, canonicalText: text, sections: sectionsOf(tree), words: countWords(text) }
}

/** The module of a pack, from its Markdown. */
export const readModule = (markdown: string, manifest: PackManifest | null): ReadableText =>
  moduleText(readMarkdown(markdown), manifest)

/** What the reader shows for a link to another module, and for one to a reference. */
function linkWords(manifest: PackManifest | null): LinkWords {
  return {
    module(target) {
      const [, id, number] = /^(.+)\/(\d+)$/.exec(target) ?? []
      const series = manifest?.series.find((one) => one.id === id)
      const module = series?.modules.find((one) => one.number === Number(number))
      return series === undefined || module === undefined ? null : `${module.title} (${series.name})`
    },
    reference: (target) => manifest?.references.find((one) => one.id === target)?.full ?? null,
  }
}

/** Gives what is wrong with the module itself: its title, and links that lead nowhere. */
export function checkModule(markdown: Markdown, manifest: PackManifest | null, document: ReadableText): PackProblem[] {
  const problems: PackProblem[] = []
  const say = (node: { position?: { start: { line: number } } | undefined }, message: string) => {
    problems.push({ file, line: node.position?.start.line ?? null, field: '', message })
  }
  const titles = markdown.children.filter((node) => node.type === 'heading' && node.depth === 1)
  if (titles.length !== 1 || titles[0] !== markdown.children[0]) {
    say(titles[1] ?? markdown, 'the text begins with its title, as “# Title”, and has no other heading of that level')
  }
  for (const link of linksIn(markdown)) {
    const message = linkFault(link.url, linkWords(manifest), document, manifest !== null)
    if (message !== null) say(link, message)
  }
  return problems
}

function linkFault(url: string, words: LinkWords, document: ReadableText, manifestKnown: boolean): string | null {
  if (/^(?:https?|mailto):/.test(url)) return null
  if (url.startsWith('#')) {
    return document.sections.some(({ id }) => id === url.slice(1))
      ? null
      : `“${url}” leads nowhere: no heading has that id`
  }
  const [scheme, target = ''] = url.split(/:(.*)/s)
  if (scheme === 'module')
    return !manifestKnown || words.module(target) !== null
      ? null
      : `“${url}” leads nowhere: pack.yaml has no such module under series`
  if (scheme === 'ref')
    return !manifestKnown || words.reference(target) !== null
      ? null
      : `“${url}” leads nowhere: pack.yaml has no such reference`
  return `“${url}” is no address that a module may have: use #heading, module:series/number, ref:id or https`
}

function linksIn(node: Markdown | RootContent): Link[] {
  const own = node.type === 'link' ? [node] : []
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own
}
