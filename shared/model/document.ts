import type { Root } from 'hast'

/** A text in the library, as lists show it. */
export interface DocumentSummary {
  id: string
  title: string
  shortTitle: string
  lang: string
  /** the pack that brought it, or null if it was imported */
  packId: string | null
  fileName: string | null
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
