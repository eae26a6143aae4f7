import { skipToken, useQuery } from '@tanstack/react-query'
import type { DocumentContent, DocumentSummary } from '../../shared/model/document'
import { numberOf, sectionAt } from '../../shared/text/reading-progress'
import { useApi } from '../app/api'
import type { ReadingPlace } from './lines'

/** A longer text is not fetched for one line: its title serves. */
const wordsAtMost = 50_000
const sentenceLength = 160

/** The sentence that stands at an offset, from its start; empty at the end of the text. */
export function sentenceAt(text: string, offset: number, lang: string): string {
  const from = text.slice(offset, offset + 600).trimStart()
  const [first] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(from)
  const sentence = (first?.segment ?? '').split('\n')[0]?.trim() ?? ''
  return sentence.length > sentenceLength ? `${sentence.slice(0, sentenceLength).trimEnd()}…` : sentence
}

/** Where the learner stopped in a text; null before the first reading. */
export function placeIn(content: DocumentContent): ReadingPlace | null {
  if (!content.position) return null
  const section = sectionAt(content.sections, content.position.offset)
  if (!section) return null
  return {
    number: section.number === null ? null : numberOf(content.sections, section),
    section: section.title,
    sentence: sentenceAt(content.canonicalText, content.position.offset, content.lang),
  }
}

/** Where the learner stopped in the text that they read last. Fetching it also has it at hand when they open it. */
export function useReadingPlace(text: DocumentSummary | null): ReadingPlace | null {
  const api = useApi()
  const wanted = text !== null && text.readAtMs !== null && text.words <= wordsAtMost
  const { data } = useQuery(api.library.open.queryOptions(wanted ? { id: text.id } : skipToken))
  return data ? placeIn(data) : null
}
