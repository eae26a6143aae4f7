import { parse } from 'yaml'
import { canonicalText } from '../../../shared/text/canonical'
import { guessLanguage } from './language'
import { noLinkWords } from './links'
import { markdownTree, readMarkdown } from './markdown-tree'
import { decodeText } from './decode'
import { stemOf } from './file-stem'
import { noLinks, type ParsedDocument, type ParseInput } from './parsed-document'

const frontMatter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/

/** Reads a Markdown file. Its title is its only heading of the first level, else that of its front matter, else the file's name. */
export function parseMarkdown(text: string, fileStem: string): ParsedDocument {
  const head = fieldsOf(frontMatter.exec(text)?.[1])
  const body = head === null ? text : text.replace(frontMatter, '')
  const { tree, title } = markdownTree(readMarkdown(body), head?.title || fileStem, noLinkWords)
  const byline = [head?.author, head?.date].filter((words) => words).join(', ')
  return {
    title,
    lang: head?.lang || guessLanguage(canonicalText(tree)),
    byline,
    published: null,
    tree,
    assets: [],
    links: noLinks,
    encoding: 'utf-8',
    extent: null,
    warnings: [],
  }
}

/** The fields of a front matter that we know; null if there is none, so that a line of hyphens stays one. */
function fieldsOf(yaml: string | undefined): Record<'title' | 'author' | 'date' | 'lang', string> | null {
  if (yaml === undefined) return null
  try {
    const fields: unknown = parse(yaml, { version: '1.2' })
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return null
    const field = (name: string): string => {
      const value: unknown = Reflect.get(fields, name)
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    }
    return { title: field('title'), author: field('author'), date: field('date'), lang: field('lang') }
  } catch {
    // Not YAML, so not a front matter: the lines are part of the text.
    return null
  }
}

/** @throws AppError file-empty, file-not-text */
export async function parseMarkdownFile({ fileName, bytes }: ParseInput): Promise<ParsedDocument> {
  return parseMarkdown(decodeText(fileName, bytes), stemOf(fileName))
}
