import type { Layer } from '../../shared/case-reading/combine'
import type { CaseReading } from '../../shared/case-reading/reading'
import type { Rules } from '../../shared/classifier/rules'
import type { ReadingRules } from '../../shared/pack/reading'

/** A text to be read by the rules of a pack. */
export interface ReadingTask {
  text: string
  rules: Rules
  reading: ReadingRules
  /** what reads it; by default all that there is */
  layers?: readonly Layer[]
}

export interface ReadCase {
  reading: CaseReading
  /** how many milliseconds that took, without loading */
  ms: number
}

/** What the process that reads is told. */
export type ReadingRequest =
  /** models: the folder of them, the same each time */
  | { kind: 'read'; number: number; models: string; task: ReadingTask }
  /** that task is no longer wanted */
  | { kind: 'leave'; number: number }

export type ReadingAnswer =
  | ({ kind: 'read' } & ReadCase)
  /** it was no longer wanted */
  | { kind: 'left' }
  | { kind: 'failed'; detail: string }
