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

export const markStyle = z.enum(['highlight', 'underline'])
export type MarkStyle = z.infer<typeof markStyle>

/** As the learner wrote it, without the number sign: words and letters of any script, - _ / between them. */
export const markTag = z
  .string()
  .trim()
  .normalize('NFC')
  .regex(/^[\p{L}\p{M}\p{N}]+(?:[-_/][\p{L}\p{M}\p{N}]+)*$/u)
  .max(100)

export interface Annotation {
  id: string
  documentId: string
  anchor: TextAnchor
  anchoring: Anchoring
  color: MarkColor
  style: MarkStyle
  /** in the order of the alphabet */
  tags: string[]
  /** Markdown; empty if there is none */
  note: string
  createdAtMs: number
  updatedAtMs: number
}
