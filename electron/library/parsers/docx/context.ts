import type { Element, ElementContent } from 'hast'
import type { Fields } from './fields'
import type { Notes } from './notes'
import type { Numbering } from './numbering'
import type { Relationship } from './package'
import type { ParagraphRole } from './style-roles'
import type { Styles } from './styles'

/** What the parts of the reader share while they go through one part of a file. */
export interface ReadContext {
  styles: Styles
  numbering: Numbering
  /** of the part that is being read, by id */
  relationships: ReadonlyMap<string, Relationship>
  fields: Fields
  notes: Notes
  /** id of the block in which a bookmark stands, by the bookmark's name */
  bookmarks: Map<string, string>
  /** Counts what has no words to keep: charts, embedded files, comments. */
  leaveOut(): void
  /** Tells the words of a paragraph in the style for titles. */
  nameTitle(words: string): void
}

/** A paragraph that was read, and not yet put into a list or a quotation. */
export interface Paragraph {
  role: ParagraphRole
  content: ElementContent[]
  list: { numId: string; level: number } | null
  /** a further paragraph of the item before it, by its style */
  continuesItem: boolean
  rightToLeft: boolean
  id: string | null
}

/** A paragraph, or what is done: a table, or what stood in a box of text. */
export type Block = Paragraph | Element
