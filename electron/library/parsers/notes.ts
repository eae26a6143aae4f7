import type { Element, ElementContent } from 'hast'

/** A footnote of a raw tree. */
export interface Note {
  /** of the item that it becomes */
  id: string
  /** the raw element that links lead to */
  source: Element
  nodes: ElementContent[]
}

/** The footnotes of a raw tree, and what of it stands for them. */
export interface Notes {
  /** in the order in which the text mentions them */
  list: Note[]
  /** what is written in the text in the place of a note: a raised number in brackets, or another sign */
  marks: ReadonlyMap<Element, { id: string; label: string }>
  /** what goes from its place: the notes themselves, and the ways back to the text */
  moved: ReadonlySet<Element>
}
