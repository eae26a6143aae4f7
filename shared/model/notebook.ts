import { z } from 'zod'
import { markColor, markTag, type Anchoring, type MarkColor, type MarkStyle } from './annotation'
import { MOST_TYPED, type FoundSection, type FoundText } from './search'
import type { SummaryName } from './summary'

/** In which order the notebook lists the marks, and by what it gathers them. */
export const notebookOrder = z.enum(['text', 'newest', 'oldest', 'color', 'tag'])
export type NotebookOrder = z.infer<typeof notebookOrder>

/** Marks whose place in the text is a guess, or that have none. */
export const unsureState = z.enum(['to-check', 'orphaned'])

/** Which marks the notebook lists: those that are all of this. What is null asks for nothing. */
export const notebookFilter = z.object({
  /** words that the note, the tags or the quote hold; see shared/text/search-query.ts */
  typed: z.string().max(MOST_TYPED),
  color: markColor.nullable(),
  tag: markTag.nullable(),
  documentId: z.string().nullable(),
  state: unsureState.nullable(),
  /** made from this instant on, and before that one; UTC milliseconds */
  fromMs: z.int().nullable(),
  untilMs: z.int().nullable(),
})
export type NotebookFilter = z.infer<typeof notebookFilter>

/** What stands over marks that belong together in an order. */
export type NotebookGroup =
  | { kind: 'text'; documentId: string; title: string }
  /** midnight, where the program runs; UTC milliseconds */
  | { kind: 'day'; dayMs: number }
  | { kind: 'color'; color: MarkColor }
  /** null: those that have no tag */
  | { kind: 'tag'; tag: string | null }

/** Cards whose passage shares words with a mark. */
export interface NotebookCards {
  count: number
  /** of the note that they are all of, as the gaps of one text are; null if there are several */
  noteId: string | null
  /** of the one that comes first: when it is due, or null if it is new */
  dueAtMs: number | null
  /** all of them are suspended */
  suspended: boolean
}

/** A mark in the notebook. */
export interface NotebookEntry {
  id: string
  documentId: string
  title: string
  /** of the text; BCP 47 */
  lang: string
  color: MarkColor
  style: MarkStyle
  tags: string[]
  /** its words, or the beginning of very many, with what was looked for */
  quote: FoundText
  /** Markdown, or the beginning of a very long one; empty if there is none */
  note: string
  /** the note goes on */
  isNoteCut: boolean
  /** of the note, around what was looked for; null if it holds none of that */
  foundNote: FoundText | null
  createdAtMs: number
  state: Anchoring['kind']
  /** where it stands in the text that is shown; where it was laid, if it is orphaned */
  start: number
  /** the words on which a mark to check lies now */
  lies: string | null
  /** null if it is orphaned, or in a text without sections */
  section: FoundSection | null
  cards: NotebookCards | null
  /** the notes across marks that cite it */
  citedIn: SummaryName[]
  /** the first of its group: with how many there are */
  group: (NotebookGroup & { count: number }) | null
  /** the first of its section in its text, or of its group */
  opensSection: boolean
}

/** What is listed, told in figures. */
export interface NotebookFigures {
  /** rows of the list; a mark with two tags stands in it twice where it goes by tag */
  total: number
  marks: number
  notes: number
  texts: number
  /** how many there are of each of the five colours, whichever of them is asked for */
  colors: number[]
}

/** Marks that a new edition of their text left unsure, in the whole library. */
export interface NotebookUnsure {
  toCheck: number
  orphaned: number
  /** the one text that they are in; null if there are several */
  title: string | null
}

export interface NotebookPage {
  figures: NotebookFigures
  unsure: NotebookUnsure
  entries: NotebookEntry[]
}

export interface TagCount {
  tag: string
  count: number
}
