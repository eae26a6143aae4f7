/** A font, as far as its name and the widths of its letters tell. */
export interface PdfFont {
  name: string
  bold: boolean
  italic: boolean
  /** letters of one width; known once the pages before and this one were read */
  mono: boolean
}

/**
 * A run of signs in one font with no gap in it, mostly a word. Lengths are points; x runs along the writing, y across it
 * and down, both in the frame of the piece's own angle.
 */
export interface Piece {
  /** as drawn, from left to right; right-to-left words are turned round when lines are made */
  text: string
  x0: number
  x1: number
  /** of the baseline */
  y: number
  size: number
  /** degrees clockwise between the page's upright and the writing */
  angle: number
  font: PdfFont
  /** a space was drawn before it */
  spaced: boolean
  /** its place in the order in which the page was drawn */
  order: number
  /** id of the marked content that it belongs to; null outside of any */
  mark: string | null
  /** the file itself says that it is no part of the text: a running head, a page number */
  artifact: boolean
  /** index of the page's link that it lies in; -1 if none */
  link: number
  /** raised or lowered against its line: 1 or -1 */
  shift: -1 | 0 | 1
}

/** A thin line, a border or the edge of a filled box, upright or level. */
export interface Rule {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A link, and where on its page. */
export interface PageLinkArea extends Rule {
  /** address on the web; null for a place in the document */
  url: string | null
  target: Place | null
}

/** A place in the document: page counted from 0, and how far down; null if at its top. */
export interface Place {
  page: number
  y: number | null
}

/** What is on a page, upright. */
export interface PageItems {
  index: number
  width: number
  height: number
  pieces: Piece[]
  rules: Rule[]
  links: PageLinkArea[]
  pictures: number
  /** where something is painted, so far as its room tells */
  boxes: Rule[]
  /** signs without a meaning that can be known */
  oddSigns: number
}

/** A page on which nothing stands yet. */
export const emptyPage = (index: number, width: number, height: number): PageItems => ({
  index,
  width,
  height,
  pieces: [],
  rules: [],
  links: [],
  pictures: 0,
  boxes: [],
  oddSigns: 0,
})

/** Neighbouring pieces of a line without a wide gap. */
export interface Segment {
  pieces: Piece[]
  x0: number
  x1: number
  y: number
  size: number
  /** a table with borders that stands here; then there are no pieces */
  table: Table | null
}

export interface Table {
  rows: TableCell[][]
  /** rows at its top that name the columns */
  headRows: number
}
export interface TableCell {
  lines: Segment[][]
  columns: number
}

/** One line of a column. */
export interface Line {
  page: number
  /** which column of the page, counted in reading order over the whole document */
  column: number
  segments: Segment[]
  text: string
  x0: number
  x1: number
  y: number
  /** of most of its signs */
  size: number
  bold: boolean
  italic: boolean
  mono: boolean
  rtl: boolean
  /** font of most of its signs */
  font: string
  /** what the file says it is: H1, P, LI and so on, with a number for each such element; null if it doesn't */
  tag: LineTag | null
}
export interface LineTag {
  role: string
  /** same for all lines of an element on a page */
  element: number
  /** roles from the outermost in, as Table, TR, TD */
  path: string[]
}

/** A column, or a part of the page as wide as the page. */
export interface Column {
  index: number
  page: number
  x0: number
  x1: number
  lines: Line[]
  /** heights of the short lines drawn in it that may part notes from the text */
  separators: number[]
}
