import type { Root } from 'hast'
import type { ImportWarning } from '../../../shared/model/document'

/** A file that a learner wants to read, and how. */
export interface ParseInput {
  fileName: string
  bytes: Uint8Array
  /** name by the Encoding Standard in which the learner wants it read; null: detect it */
  encoding: string | null
  /** of a saved page: the article alone, or all of it */
  extent: 'article' | 'whole'
}

/** What a parser may ask for, and tell, while it works. */
export interface ParseHelp {
  /** The file at a path relative to the one that is read, such as a picture that was saved beside it; null if there is none. */
  companion(path: string): Promise<Uint8Array | null>
  /** Says how far it is, from 0 to 1. Says it often: the caller thins it out. */
  progress(share: number): void
}

/** A picture that came with a file. The tree refers to it as `<img src="asset:SHA256">`. */
export interface ParsedAsset {
  /** of the bytes, in hex */
  sha256: string
  /** image/png, image/jpeg, image/gif, image/webp, image/avif or image/bmp */
  mediaType: string
  bytes: Uint8Array
  /** pixels, so that the page keeps its room before it is there */
  width: number
  height: number
}

/** What a page says of itself and its neighbours. */
export interface PageLinks {
  /** address that it was saved from; null if unknown */
  url: string | null
  /** the page after it: "Next: …", rel=next */
  next: PageLink | null
  previous: PageLink | null
}
export interface PageLink {
  title: string
  url: string | null
}

/** What a parser makes of a file. Not trusted: it comes from a process that read a stranger's bytes. */
export interface ParsedDocument {
  title: string
  /** BCP 47, as in en; und if it could not be told */
  lang: string
  /** author, date and the like, as the file has them; empty if it doesn't */
  byline: string
  /** ISO 8601, as far as it is known: 2019, 2019-05 or 2019-05-01; null if it isn't */
  published: string | null
  /** begins with the title as its only h1; finished by finish.ts */
  tree: Root
  assets: ParsedAsset[]
  links: PageLinks
  /** in which the bytes were read; null where the format has its own */
  encoding: string | null
  /** which part of a saved page it is; null where there is no such choice */
  extent: 'article' | 'whole' | null
  warnings: ImportWarning[]
}

export const noLinks: PageLinks = { url: null, next: null, previous: null }
