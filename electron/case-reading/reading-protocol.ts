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

/** Where the parts of the reader lie. */
export interface ReaderFiles {
  /** the folder of models, each in one of its own */
  models: string
  /** the file of the runtime, as WebAssembly */
  runtime: string
}

/** What the thread that reads is started with. */
export interface ReadingThreadData {
  files: ReaderFiles
  /** one number that both threads see: that of the task which is no longer wanted */
  unwanted: Int32Array<SharedArrayBuffer>
}

export interface ReadingRequest {
  number: number
  task: ReadingTask
}

export type ReadingAnswer =
  | ({ kind: 'read' } & ReadCase)
  /** it was no longer wanted */
  | { kind: 'left' }
  | { kind: 'failed'; detail: string }
