import type { DocumentContent } from '../../../shared/model/document'
import { numberOf, sectionOrFirst } from '../../../shared/text/reading-progress'
import type { TextRange } from '../text/sentences'

/** What stands in brackets after words that are quoted: the title of their text, and the section in it. */
interface QuoteSource {
  title: string
  /** as the text numbers it; null where it does not */
  number: string | null
  /** of a section without a number; null where it would only say the text's title again */
  section: string | null
}

/** Where words of a text stand, as a quotation names it. */
export function sourceOfQuote(
  { title, sections }: Pick<DocumentContent, 'title' | 'sections'>,
  { start }: Pick<TextRange, 'start'>,
): QuoteSource {
  const section = sectionOrFirst(sections, start)
  const number = section && numberOf(sections, section)
  const isNamed = section !== null && number === null && section.title !== title
  return { title, number, section: isNamed ? section.title : null }
}

/** Words of a text as they are quoted: the cells of a row apart, no white space at the ends. */
export const quoted = (text: string, { start, end }: TextRange): string =>
  text.slice(start, end).replaceAll('\t', ' ').trim()
