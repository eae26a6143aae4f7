import type { Anchoring, MarkColor } from './annotation'
import type { FoundSection } from './search'

/** A note across marks: the learner's Markdown, in which a link to actus:mark/<id> cites a mark. */
export interface Summary {
  id: string
  title: string
  body: string
  createdAtMs: number
  updatedAtMs: number
}

/** What a note across marks is called. */
export type SummaryName = Pick<Summary, 'id' | 'title'>

/** A note across marks in the list of them. */
export interface ListedSummary extends SummaryName {
  /** the beginning of its body */
  beginning: string
  /** how many marks it cites */
  citations: number
  updatedAtMs: number
}

/** A mark as whoever cites it needs it. */
export interface CitedMark {
  id: string
  documentId: string
  /** of its text */
  title: string
  color: MarkColor
  /** its words, or the beginning of many */
  quote: string
  state: Anchoring['kind']
  /** where it stands in the text that is shown; where it was laid, if it is orphaned */
  start: number
  end: number
  /** null if it is orphaned, or in a text without sections */
  section: FoundSection | null
}

const scheme = 'actus:mark/'

/** The address under which a mark is cited. */
export const markAddress = (markId: string): string => scheme + markId

/** The mark that an address cites, or null if it is another address. */
export function citedMark(address: string): string | null {
  const id = address.startsWith(scheme) ? address.slice(scheme.length) : ''
  return /^[\w-]+$/.test(id) ? id : null
}

/** Words of a link in Markdown, in their brackets; what would end them is escaped, and they stay on one line. */
export function linkWords(words: string): string {
  const shown = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]`*_<>]/g, String.raw`\$&`)
  return `[${shown}]`
}

/** A link in Markdown that cites a mark. */
export const citation = (words: string, markId: string): string => `${linkWords(words)}(${markAddress(markId)})`

/** The marks that a text in Markdown cites, each once, in the order in which it first does. */
export function citedMarks(body: string): string[] {
  const cited = body.matchAll(/\]\(\s*<?actus:mark\/([\w-]+)>?(?=[\s)])/g)
  return [...new Set([...cited].map(([, id = '']) => id))]
}
