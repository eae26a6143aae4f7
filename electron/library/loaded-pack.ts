import type { Root } from 'hast'
import type { PackProblem } from '../../shared/errors'
import type { Section } from '../../shared/model/document'
import type { Pack, Passage } from '../../shared/pack/schema'

/** A text as it is kept: its canonicalised tree, and what is derived from it. */
export interface StoredText {
  tree: Root
  canonicalText: string
  words: number
}

/** A text with its parts. */
export interface ReadableText extends StoredText {
  sections: Section[]
}

/** A pack that was read and found whole. Its document has the pack's id. */
export interface LoadedPack {
  id: string
  readonly pack: Pack
  readonly document: ReadableText
  /** of all its files: changes with any of them */
  contentSha256: string
  /** text of each of its files, by its path within the pack */
  files(): Record<string, string>
  /** where a passage stands in the canonical text: its quote, or the heading of its section */
  resolvePassage(passage: Passage): TextRange
  /** gives where passages stand in an imported text that the pack knows, or that the learner says it belongs to */
  passagesIn(text: Pick<ReadableText, 'canonicalText' | 'sections'>): (passage: Passage) => TextRange
}

/** UTF-16 units of the canonical text. */
export interface TextRange {
  start: number
  end: number
}

/** The packs that are there, by the id of their manifest. */
export interface PackShelf {
  list(): LoadedPack[]
  /** @throws AppError not-found */
  get(packId: string): LoadedPack
  find(packId: string): LoadedPack | null
  /** folders, or ids of imported packs, that hold a pack with faults, which was left out */
  faulty(): { folder: string; problems: PackProblem[] }[]
}
