import { parse } from 'yaml'
import { canonicalText } from '../../../shared/text/canonical'
import { decodeText } from './decode'
import { withoutEndlessLines } from './endless-lines'
import { stemOf } from './file-stem'
import { finish } from './finish'
import { isoDate } from './iso-date'
import { resolveImages } from './images'
import { guessLanguage } from './language'
import { rawMarkdownTree, readMarkdown } from './markdown-tree'
import { within } from './report'
import { giveDirections } from './tree-directions'
import { noLinks, type ParsedDocument, type ParseHelp, type ParseInput } from './parsed-document'

const frontMatter = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** More is read in parts: the parser takes up to a hundred times the room, and tidies up for some time after each. */
const partUnits = 1_000_000

/** Not one of code, a table or HTML, nor a picture that is written down whole. */
const isText = (start: string): boolean => /^[\p{L}\p{N}"“«„(]/u.test(start)

type Fields = Record<'title' | 'author' | 'date' | 'lang', string>

/**
 * Reads a Markdown file. Its title is that of its front matter, else its only heading of the first level, else the file's name.
 * @throws AppError file-empty, file-not-text
 */
export async function parseMarkdownFile(input: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  const { text, encoding, warnings } = decodeText(input, undefined, within(help.progress, 0, 0.05))
  const head = fieldsOf(frontMatter.exec(text)?.[1])
  const body = withoutEndlessLines(
    head === null ? text : text.replace(frontMatter, ''),
    { parting: '\n\n', isText },
    within(help.progress, 0.05, 0.07),
  )
  const raw = rawMarkdownTree(
    readMarkdown(body, within(help.progress, 0.07, 0.7), partUnits),
    within(help.progress, 0.7, 0.75),
  )
  const images = await resolveImages(raw, help.companion, within(help.progress, 0.75, 0.78))
  const finished = finish(raw, {
    fallbackTitle: head?.title || stemOf(input.fileName),
    report: within(help.progress, 0.78, 0.98),
  })
  const { tree, title } = finished
  giveDirections(tree, within(help.progress, 0.98, 1))
  help.progress(1)
  return {
    title,
    lang: head?.lang || guessLanguage(canonicalText(tree)),
    byline: [head?.author, head?.date].filter((words) => words).join(', '),
    published: isoDate(head?.date ?? ''),
    tree,
    assets: images.assets,
    links: noLinks,
    encoding,
    extent: null,
    warnings: [...warnings, ...images.warnings, ...finished.warnings],
  }
}

/** The fields of a front matter that we know; null if there is none, so that a line of hyphens stays one. */
function fieldsOf(yaml: string | undefined): Fields | null {
  if (yaml === undefined) return null
  try {
    const fields: unknown = parse(yaml, { version: '1.2' })
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return null
    const field = (...names: string[]): string => {
      const values = names.flatMap((name): unknown => Reflect.get(fields, name))
      const words = values.flatMap((value) =>
        typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : [],
      )
      return words.join(', ')
    }
    return {
      title: field('title'),
      author: field('author', 'authors'),
      date: field('date'),
      lang: field('lang', 'language'),
    }
  } catch {
    // Not YAML, so not a front matter: the lines are part of the text.
    return null
  }
}
