import type { ParsedDocument } from '../library/parsers/parsed-document'

/** A file that a learner wants to read, as it came. */
export interface ParseFile {
  fileName: string
  bytes: Uint8Array
}

export interface ParseOptions {
  /** share done, 0 to 1 */
  onProgress?(share: number): void
  /** stops the process that parses */
  signal?: AbortSignal
}

/** Parses files in a process of its own, which can be stopped and can't take the learner's data down with it. */
export interface ParsePort {
  /**
   * @throws AppError file-unsupported, file-empty, file-too-large, file-not-text, file-unreadable as the parser found;
   * parse-stopped if the process died, ran out of memory or took too long; the signal's reason if it was aborted
   */
  parse(file: ParseFile, options?: ParseOptions): Promise<ParsedDocument>
}
