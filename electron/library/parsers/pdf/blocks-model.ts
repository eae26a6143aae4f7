import type { ParsedAsset } from '../parsed-document'
import type { Line, Rule, Table } from './model'

/** Lines that belong together, and what they are. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'pre' | 'note'
  lines: Line[]
  /** its words, lines joined by spaces, hyphens as they are; to look at, not to show */
  text: string
  /** from the edge of its column to its first line, and to the others, in points; from the right where writing runs left */
  firstIndent: number
  indent: number
  /** room that its last line leaves, in points */
  room: number
  /** of a heading, 1 for the title */
  level: number
  /** of an item or a note, what stands before its words */
  marker: Marker | null
  /** goes on with the words of the block before it in the list of blocks: a paragraph over a page's end */
  continues: boolean
}
export interface TableBlock {
  kind: 'table'
  table: Table
  lines: Line[]
  caption: TextBlock | null
}
/** A picture, put between the blocks when these are settled. */
export interface PictureBlock {
  kind: 'picture'
  box: Rule
  asset: ParsedAsset
}
export type Block = TextBlock | TableBlock

export interface Marker {
  kind: 'bullet' | '1' | 'a' | 'A' | 'i' | 'I'
  /** the number that it says; 0 for a bullet */
  value: number
  /** as it stands there */
  sign: string
}

export const isText = (block: Block): block is TextBlock => block.kind !== 'table'
