import { z } from 'zod'
import type { MatchRange } from '../text/search-match'
import type { MarkColor } from './annotation'

/** A piece of text with the places in it that were looked for; UTF-16 units. */
export interface FoundText {
  text: string
  ranges: readonly MatchRange[]
}

/** The part of a text in which something stands. */
export interface FoundSection {
  title: string
  /** as in the gutter; null for parts and unnumbered sections */
  number: string | null
}

/** A text whose title is like what was typed. */
export interface TitleHit {
  documentId: string
  title: FoundText
}

/** A passage of a text that holds the words. */
export interface TextHit {
  documentId: string
  title: string
  section: FoundSection | null
  snippet: FoundText
  /** the words of the text at the place that was found, as find in text takes them */
  words: string
  /** where they begin in the canonical text; UTF-16 units */
  at: number
}

/** A mark whose note or quote holds the words. */
export interface NoteHit {
  annotationId: string
  documentId: string
  title: string
  color: MarkColor
  /** empty if there is no note */
  note: FoundText
  quote: FoundText
  at: number
}

/** A note across marks whose title or words hold what was looked for. */
export interface SummaryHit {
  summaryId: string
  /** empty if it has none */
  title: FoundText
  /** its words without the signs of Markdown; empty if it has only a title */
  body: FoundText
}

export interface CardHit {
  noteId: string
  /** what it asks */
  front: FoundText
  /** what it says, where what it asks does not hold all the words */
  rest: FoundText | null
  dueAtMs: number | null
  suspended: boolean
}

/** A term of a pack. */
export interface TermHit {
  key: string
  documentId: string
  term: FoundText
  definition: FoundText
  /** where the text explains it */
  at: number
}

/** What was found of one kind, the best first. */
export interface HitGroup<Hit> {
  hits: Hit[]
  /** how many there are in all; at least so many if they were not all counted */
  total: number
  counted: boolean
}

/** What was found in all places. */
export interface SearchHits {
  titles: HitGroup<TitleHit>
  texts: HitGroup<TextHit>
  notes: HitGroup<NoteHit>
  summaries: HitGroup<SummaryHit>
  cards: HitGroup<CardHit>
  terms: HitGroup<TermHit>
}

/** A text that was read lately. */
export interface RecentText {
  documentId: string
  title: string
}

export const searchScope = z.enum(['titles', 'texts', 'notes', 'summaries', 'cards', 'terms'])
export type SearchScope = z.infer<typeof searchScope>

/** More of what was typed is not looked at, in UTF-16 units. */
export const MOST_TYPED = 1000

/** What is asked of the search. */
export interface SearchQuestion {
  /** as it was typed; see shared/text/search-query.ts */
  typed: string
  /** the last word is taken for a beginning */
  typing: boolean
  /** of each kind at most */
  limit: number
  /** where to look; everywhere if none is named */
  scope?: SearchScope | undefined
}
