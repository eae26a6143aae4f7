import type { ImportWarning } from './document'

/** What an import gave: the text, what came in with it, and what it has to do with the texts that were there. */
export interface ImportedDocument {
  documentId: string
  /** it was there already: the same bytes were imported before */
  known: boolean
  title: string
  lang: string
  encoding: string | null
  words: number
  headings: number
  tables: number
  images: number
  footnotes: number
  warnings: ImportWarning[]
  /** the text of which this seems to be a new edition, with the share of their words that both have; see library.takeEdition */
  editionOf: { id: string; title: string; share: number } | null
  /** the module that it became a page of */
  joined: { moduleId: string; title: string } | null
  /** the pack that knows this text, whose terms, cards and cases now belong to it */
  attachedPack: string | null
}

/** How far an import is. */
export interface ImportProgress {
  /** reading: the file, in a process of its own; storing: what came of it */
  phase: 'reading' | 'storing'
  /** of this phase, 0 to 1 */
  share: number
  /** milliseconds since it last said something; much of it means a long step, not an end */
  quietMs: number
}

/** Texts that are pages of one whole. */
export interface Module {
  id: string
  title: string
  pages: { id: string; title: string }[]
}
