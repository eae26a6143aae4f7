import type { Root } from 'hast'

/** What a parser makes of a file. Not trusted: it comes from a process that read a stranger's bytes. */
export interface ParsedDocument {
  title: string
  /** BCP 47, as in en; und if it could not be told */
  lang: string
  /** author, date and the like, as the file has them; empty if it doesn't */
  byline: string
  /** begins with the title as its only h1 */
  tree: Root
}
