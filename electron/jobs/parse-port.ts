import { AppError } from '../../shared/errors'
import type { ParseInput } from '../library/parsers/public'
import { conversation, type ParserProcess } from './conversation'
import type { ParsedFacts, ParsedPiece } from './parse-protocol'

/** A file that a learner wants to read, and the files that may come with it. */
export interface ParseFile extends ParseInput {
  /** The file at a path relative to it, such as a picture of a saved page; null if there is none. */
  companion(path: string): Promise<Uint8Array | null>
}

export interface ParseOptions {
  /** stops the process that parses */
  signal?: AbortSignal
  /** Is told now and then how far the parser is, from 0 to 1. */
  onProgress?(share: number): void
}

/** What came of a file, to be taken piece by piece. */
export interface ParsedParts {
  facts: ParsedFacts
  /** The pictures and then the runs of blocks. @throws as parse does */
  pieces(): AsyncGenerator<ParsedPiece>
  /** Ends the process; has to be called, also after an error. */
  close(): void
}

/** Parses files in a process of its own, which can be killed and can't take the learner's data down with it. */
export interface ParsePort {
  /**
   * @throws AppError file-unsupported, file-empty, file-too-large, file-not-text, file-unreadable, file-encrypted,
   * file-scanned, file-damaged, file-mismatch as the parser found; parse-stopped if the process died, ran out of memory
   * or came no further; the signal's reason if it was aborted
   */
  parse(file: ParseFile, options?: ParseOptions): Promise<ParsedParts>
}

export type SpawnParser = () => ParserProcess

/** A step of a large book takes a second or two; what comes no further in this time is stuck. */
const PATIENCE_MS = 120_000

/** Of the file, so that no part takes longer to send than a frame. */
const PART_BYTES = 1_000_000

/**
 * Parses each file in a new process, so that what one file did to its parser is gone with it.
 * @param patienceMs after which a parser that comes no further is killed
 */
export function createParsePort(spawn: SpawnParser, patienceMs = PATIENCE_MS): ParsePort {
  return {
    async parse(file, options = {}) {
      options.signal?.throwIfAborted()
      const talk = conversation(spawn(), { file, patienceMs, ...options })
      const stopped = (detail: string) => new AppError('parse-stopped', { file: file.fileName, detail })
      try {
        const parsed = talk.answer()
        // It may fail while the file is still being sent.
        parsed.catch(() => {})
        const { fileName, encoding, extent, bytes } = file
        await talk.send({ kind: 'file', fileName, encoding, extent, size: bytes.byteLength })
        for (let at = 0; at < bytes.byteLength; at += PART_BYTES) {
          await talk.send({ kind: 'bytes', bytes: bytes.slice(at, at + PART_BYTES) })
        }
        const answer = await parsed
        if (answer.kind !== 'parsed') throw stopped('an answer of another form')
        return {
          facts: answer.facts,
          async *pieces() {
            for (;;) {
              const next = talk.answer()
              await talk.send({ kind: 'more' })
              const piece = await next
              if (piece.kind === 'end') return
              if (piece.kind === 'parsed') throw stopped('an answer of another form')
              yield piece
            }
          },
          close: talk.close,
        }
      } catch (error) {
        talk.close()
        throw error
      }
    },
  }
}
