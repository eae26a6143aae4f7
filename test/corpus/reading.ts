/** A heading, with its level in its own document; only the order of levels counts. */
export interface Heading {
  level: number
  text: string
}

/** What can be compared of a text, whoever read it. */
export interface Reading {
  /** all words that are read, in reading order, notes last; a line break where a line begins */
  text: string
  headings: Heading[]
  paragraphs: string[]
  /** of all tables, in order */
  cells: string[]
}

/** Words that stand in one paragraph, which may go on before and after them. */
export interface ParagraphPart {
  text: string
  /** a paragraph begins with it */
  begins: boolean
  /** a paragraph ends with it */
  ends: boolean
}

/** A reading to compare with, and how far it goes. */
export interface Truth extends Reading {
  /** words that a reading may have or not: a title that stands in the file's data, say */
  optional: string
  /** where it can't tell whole paragraphs, in place of them */
  parts?: ParagraphPart[]
  /** it tells where words end by the room between letters, as a reader of drawn pages must: see settled */
  partsByRoom?: boolean
  /** whether it knows these at all: a plain text has no headings that anybody marked */
  knows: { headings: boolean; paragraphs: boolean; cells: boolean }
}
