import type { Layer } from '../../shared/case-reading/combine'
import type { ReadBy } from '../../shared/case-reading/decide'
import type { CaseReading } from '../../shared/case-reading/reading'

/** What is read, and by which layers; by default by all that there are. */
interface ToRead {
  text: string
  layers?: readonly Layer[]
}

/** A text to be read by the rules of a pack. */
export interface ReadingTask extends ReadBy, ToRead {}

export interface ReadCase {
  reading: CaseReading
  /** how many milliseconds that took, without loading */
  ms: number
}

/** What the process that reads is told. */
export type ReadingRequest =
  /** by what texts are read; told once, since much is worked out of it and kept as long as it is the same */
  | { kind: 'know'; by: ReadBy }
  /** models: the folder of them, the same each time. by: what was told, counted from 0 */
  | { kind: 'read'; number: number; models: string; by: number; toRead: ToRead }
  /** that task is no longer wanted */
  | { kind: 'leave'; number: number }

export type ReadingAnswer =
  | ({ kind: 'read' } & ReadCase)
  /** it was no longer wanted */
  | { kind: 'left' }
  | { kind: 'failed'; detail: string }
