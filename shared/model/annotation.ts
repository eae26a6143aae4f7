import { z } from 'zod'

/** W3C Web Annotation selectors: TextPosition (UTF-16 units of the canonical text) and TextQuote. */
export interface TextAnchor {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

/** Where an anchor stands in a text. An anchor that was lost keeps its quote. */
export type Anchoring =
  | { kind: 'placed'; start: number; end: number }
  | { kind: 'to-check'; start: number; end: number }
  | { kind: 'orphaned' }

export const markColor = z.literal([1, 2, 3, 4, 5])
export type MarkColor = z.infer<typeof markColor>

export interface Annotation {
  id: string
  documentId: string
  anchor: TextAnchor
  anchoring: Anchoring
  color: MarkColor
  /** Markdown; empty if there is none */
  note: string
  createdAtMs: number
  updatedAtMs: number
}
