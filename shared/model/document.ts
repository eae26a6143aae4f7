import type { Root } from 'hast'
import type { ImportFormat } from '../import-formats'

/** What was left out of a text, or guessed, when it was imported; the words are under `library.warning.<code>`. */
export interface ImportWarning {
  code: ImportWarningCode
  /** how many; 1 where it is no matter of counting */
  count: number
}
export const importWarningCodes = [
  // pictures that stand elsewhere on the net: a placeholder says so
  'remote-images',
  // pictures that the file refers to and that were not beside it, or are of no kind that is shown
  'missing-images',
  // sound, film, forms, scripts, formulas as pictures and the like
  'left-out',
  // bytes that are no letters in the encoding it was read in
  'odd-bytes',
  // the encoding was guessed, and may be chosen
  'encoding-guessed',
  // pages of a PDF without words
  'scanned-pages',
  // tables, notes or the order of columns that were told by how they look
  'layout-guessed',
] as const
export type ImportWarningCode = (typeof importWarningCodes)[number]

/** Where a text came from: a kind of file, or a pack. */
export type DocumentFormat = ImportFormat | 'pack'

/** A text in the library, as lists show it. */
export interface DocumentSummary {
  id: string
  title: string
  shortTitle: string
  lang: string
  /** the pack that brought it, or null if it was imported */
  packId: string | null
  fileName: string | null
  format: DocumentFormat
  /** ISO 8601, as far as it is known: 2019, 2019-05 or 2019-05-01; null if it isn't */
  published: string | null
  /** the module that it is a page of, with its place there, counted from 0; null if it stands alone */
  module: { id: string; title: string; position: number } | null
  words: number
  /** share of the text that was ever in view, 0 to 1 */
  read: number
  annotations: number
  cards: number
  addedAtMs: number
  readAtMs: number | null
  /** of the first line that was in view when they left it; null before the first reading */
  offset: number | null
}

/** A text in the trash. */
export interface TrashedDocument extends DocumentSummary {
  trashedAtMs: number
}

/** What the library shows of one text beside the list. */
export interface DocumentDetails {
  words: number
  headings: number
  tables: number
  images: number
  footnotes: number
  /** what was left out or guessed */
  warnings: ImportWarning[]
  /** in which its file was read; null where the format has its own */
  encoding: string | null
  /** which part of a saved page it is; null where there is no such choice */
  extent: 'article' | 'whole' | null
  /** the pack whose terms, cards and cases belong to it */
  attachedPackId: string | null
  /** those that may be chosen */
  packs: { id: string; title: string }[]
}

/** A heading and what stands under it, up to the next heading of any level. */
export interface Section {
  /** id of the heading's element in the tree; unique in the document */
  id: string
  /** 1 for the title, 2 for numbered sections, 3 and more for parts of them */
  level: number
  title: string
  /** as shown in the gutter, "3"; null for the title, parts and unnumbered sections such as references */
  number: string | null
  /** UTF-16 units of the canonical text */
  start: number
  end: number
}

/** A text to read: its sanitised tree and what was derived from it. */
export interface DocumentContent {
  id: string
  title: string
  shortTitle: string
  lang: string
  byline: string
  packId: string | null
  /** the pack whose terms, cards and cases belong to it: that which brought it, or one that knows it */
  glossaryPackId: string | null
  format: DocumentFormat
  published: string | null
  /** the encoding in which it was read; null where the format has its own */
  encoding: string | null
  /** of a saved page: which part is shown; null where there is no such choice */
  extent: 'article' | 'whole' | null
  /** what was left out or guessed */
  warnings: ImportWarning[]
  /** the pages of its module in their order, this one among them; null if it stands alone */
  module: { id: string; title: string; pages: { id: string; title: string }[] } | null
  /** title of the next page, as this one says it; null if it doesn't, or if that page is here */
  nextTitle: string | null
  revision: number
  /** sanitised: elements and attributes of the allow-list only; block elements carry no position */
  tree: Root
  /** the text that offsets count in; see shared/text/canonical.ts */
  canonicalText: string
  sections: Section[]
  words: number
  /** where the learner stopped; null before the first reading */
  position: { offset: number; furthest: number } | null
}

/** A text as it is sent to the window: its words come once, in the tree. */
export type SentDocument = Omit<DocumentContent, 'canonicalText'>

/** A glossary entry, with the words under which it occurs. */
export interface Term {
  /** pack/term */
  key: string
  id: string
  term: string
  forms: string[]
  definition: string
  /** as shown: "Protocol against Trafficking in Persons, article 3(a)" */
  source: string
  /** heading under which it is explained */
  sectionId: string
  start: number
  end: number
}
