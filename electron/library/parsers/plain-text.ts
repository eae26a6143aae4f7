import type { Element } from 'hast'
import { canonicalise } from '../../../shared/text/canonical'
import { arrangeHeadings } from './headings'
import { guessLanguage } from './language'
import { decodeText } from './decode'
import { stemOf } from './file-stem'
import { noLinks, type ParsedDocument, type ParseInput } from './parsed-document'
import { paragraphsOf } from './plain-text-lines'
import { frontMatterOf } from './plain-text-front'
import { structureOf } from './plain-text-structure'
import { element } from './tree-edits'

/**
 * Reads a plain text, which has no marks for what its lines are: paragraphs (one a line, or broken over lines of about
 * the same width), headings, lists and quotations are told by how the lines look, in any language that has such lines.
 */
export function parsePlainText(text: string, fileStem: string): ParsedDocument {
  const paragraphs = paragraphsOf(text)
  const { title, byline, rest } = frontMatterOf(paragraphs)
  const body = structureOf(rest)
  const heading: Element[] = title === null ? [] : [element('h1', [{ type: 'text', value: title }])]
  const tree = { type: 'root' as const, children: [...heading, ...body] }
  const shown = arrangeHeadings(tree, fileStem)
  return {
    title: shown,
    lang: guessLanguage(text),
    byline,
    published: null,
    tree: canonicalise(tree),
    assets: [],
    links: noLinks,
    encoding: 'utf-8',
    extent: null,
    warnings: [],
  }
}

/** @throws AppError file-empty, file-not-text */
export async function parsePlainTextFile({ fileName, bytes }: ParseInput): Promise<ParsedDocument> {
  return parsePlainText(decodeText({ fileName, bytes, encoding: null }).text, stemOf(fileName))
}
