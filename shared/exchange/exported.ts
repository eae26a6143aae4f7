import type { Anchoring, MarkColor, MarkStyle } from '../model/annotation'
import type { Section } from '../model/document'

/** A text whose marks leave Actus: what tells which text it is. */
export interface ExportedText {
  id: string
  title: string
  /** BCP 47 */
  lang: string
  fileName: string | null
  url: string | null
  /** ISO 8601, as far as it is known */
  published: string | null
}

/** A mark as it leaves Actus. */
export interface ExportedMark {
  id: string
  /** as the learner laid it */
  quote: { exact: string; prefix: string; suffix: string }
  /** in the text as it is shown, in Unicode code points; null if the mark lost its words */
  place: { start: number; end: number } | null
  state: Anchoring['kind']
  /** the headings under which it stands, the outermost first; empty before the first and for one that lost its words */
  sections: readonly Section[]
  color: MarkColor
  style: MarkStyle
  tags: readonly string[]
  /** Markdown */
  note: string
  createdAtMs: number
  updatedAtMs: number
}

/** A note across marks as it leaves Actus. */
export interface ExportedNote {
  id: string
  /** may be empty */
  title: string
  /** Markdown, in which a link to actus:mark/<id> cites a mark */
  body: string
  createdAtMs: number
  updatedAtMs: number
}

/** By id, the name of the file in which a mark stands; null for the one that is being written. */
export type FilesOfMarks = ReadonlyMap<string, string | null>

/** What a file of marks says beside the marks, in the learner's language. */
export interface ExportWords {
  /** of the whole file, where it holds more than one text */
  title: string
  /** heading of the marks that lost their words */
  lost: string
  toCheck: string
  underlined: string
  /** heading of the notes across marks */
  notes: string
  /** a note without a title */
  untitled: string
  /** of a link that leads back to the mark */
  open: string
  /** who made the file: the program's name */
  program: string
}

export interface ExportFacts {
  /** that of the text in the file; of several, as words.title */
  title: string
  /** the learner's names of the five colours */
  markNames: readonly string[]
  words: ExportWords
  /** UTC milliseconds */
  nowMs: number
  /** of the file, as a UUID */
  id: string
  /** CSV begins with a byte order mark, by which Excel knows UTF-8 */
  bom: boolean
  /** several texts stand in one file */
  isOfAll: boolean
}

/** Writes one file of marks, in pieces: its head, each text with its marks, its foot. */
export interface MarksFile {
  head(): string
  /** @param marks in the order of the text, those that lost their words last */
  text(text: ExportedText, marks: readonly ExportedMark[]): Iterable<string>
  /**
   * Once, after the texts, if there are any; null where the format has no place for them.
   * @param isAlone there are no texts: the file's title is theirs
   */
  notes: ((notes: readonly ExportedNote[], files: FilesOfMarks, isAlone: boolean) => Iterable<string>) | null
  foot(): string
}

export const exportFormats = ['md', 'html', 'csv', 'jsonld'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How its bytes are named on the way. */
export const exportMediaTypes: Readonly<Record<ExportFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  jsonld: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
}

/** Leads from outside to the mark, wherever it stands by then. */
export const markAddress = (id: string): string => `actus://mark/${encodeURIComponent(id)}`

/** A day as it stands in files: 2026-11-27, in UTC. */
export const isoDay = (ms: number): string => isoTime(ms).slice(0, 10)

/** An instant in ISO 8601; the epoch for one that no calendar has. */
export const isoTime = (ms: number): string => new Date(Number.isNaN(new Date(ms).getTime()) ? 0 : ms).toISOString()

/** A heading as it is shown, with its number. */
export const headingOf = ({ number, title }: Section): string =>
  (number === null ? title : `${number} ${title}`).replace(/\s+/g, ' ').trim()
