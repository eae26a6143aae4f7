import { skipToken, useQuery } from '@tanstack/react-query'
import type { DocumentContent, DocumentSummary } from '../../shared/model/document'
import { numberOf, sectionOrFirst } from '../../shared/text/reading-progress'
import { withCanonicalText } from '../../shared/text/sent-document'
import { useApi } from '../app/api'
import type { ReadingPlace } from './lines'

/** A longer text is not fetched for one line: its title serves. */
const wordsAtMost = 50_000
const sentenceLength = 160

/** The sentence in which an offset stands, whole; empty between paragraphs and at the end of the text. */
export function sentenceAt(text: string, offset: number, lang: string): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const paragraph = text.slice(start, end < 0 ? undefined : end)
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(paragraph)
  const sentence = segments.containing(offset - start)?.segment.trim() ?? ''
  return sentence.length > sentenceLength ? `${sentence.slice(0, sentenceLength).trimEnd()}…` : sentence
}

/** The section and the sentence that stand at an offset of a text; null where it has no sections. */
export function placeIn(content: DocumentContent, offset: number): ReadingPlace | null {
  const section = sectionOrFirst(content.sections, offset)
  if (!section) return null
  // Whoever stopped at a heading reads on at what stands under it.
  const from =
    sentenceAt(content.canonicalText, offset, content.lang) === section.title
      ? section.start + section.title.length + 1
      : offset
  return {
    number: numberOf(content.sections, section),
    section: section.title,
    sentence: sentenceAt(content.canonicalText, from, content.lang),
  }
}

/** Where the learner stopped in the text that they read last. Fetching it also has it at hand when they open it. */
export function useReadingPlace(text: DocumentSummary | null): ReadingPlace | null {
  const api = useApi()
  const wanted = text !== null && text.offset !== null && text.words <= wordsAtMost
  const { data } = useQuery(
    api.library.open.queryOptions(wanted ? { id: text.id } : skipToken, { select: withCanonicalText }),
  )
  // The text's own position is where it was opened; the list has where it was left.
  return data && text?.offset ? placeIn(data, text.offset) : null
}
