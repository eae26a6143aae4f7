import { AppError } from '../../shared/errors'
import type { Coverage } from '../../shared/pack/coverage'
import type { PackRead, ParseInput } from '../library/parsers/public'
import { conversation } from './conversation'
import type { SpawnHelper } from './helper-process'
import type { HostMessage, ParsedFacts, ParsedPiece } from './parse-protocol'

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
  /** Reads a pack’s one file, and checks it. @throws AppError pack-unreadable, parse-stopped; the signal's reason if it was aborted */
  readPack(file: PackFile, options?: ParseOptions): Promise<PackRead>
  /** What the cases of a pack practise; null while its rules have faults. @throws as readPack does */
  coverPack(file: PackFile, options?: ParseOptions): Promise<Coverage | null>
}

type PackFile = Pick<ParseInput, 'fileName' | 'bytes'>
type Wants = Extract<HostMessage, { kind: 'file' }>['wants']

/** A step of a large book takes a second or two; what comes no further in this time is stuck. */
const PATIENCE_MS = 120_000

/** Of the file, so that no part takes longer to send than a frame. */
const PART_BYTES = 1_000_000

/**
 * Parses each file in a new process, so that what one file did to its parser is gone with it.
 * @param patienceMs after which a parser that comes no further is killed
 */
export function createParsePort(spawn: SpawnHelper, patienceMs = PATIENCE_MS): ParsePort {
  const stopped = (file: string, detail: string) => new AppError('parse-stopped', { file, detail })

  /** Begins to talk about a file, and waits for the first answer. Whoever gets it closes the talk. */
  async function ask(file: ParseFile, options: ParseOptions, wants: Wants = 'content') {
    options.signal?.throwIfAborted()
    const talk = conversation(spawn(), { file, patienceMs, ...options })
    try {
      const answer = talk.answer()
      // It may fail while the file is still being sent.
      answer.catch(() => {})
      const { fileName, encoding, extent, bytes } = file
      await talk.send({ kind: 'file', fileName, encoding, extent, wants, size: bytes.byteLength })
      for (let at = 0; at < bytes.byteLength; at += PART_BYTES) {
        await talk.send({ kind: 'bytes', bytes: bytes.slice(at, at + PART_BYTES) })
      }
      return { talk, answer: await answer }
    } catch (error) {
      talk.close()
      throw error
    }
  }

  async function askOfPack({ fileName, bytes }: PackFile, options: ParseOptions, wants: Wants) {
    const alone = { fileName, bytes, encoding: null, extent: 'whole' as const, companion: async () => null }
    const { talk, answer } = await ask(alone, options, wants)
    talk.close()
    return answer
  }

  return {
    async parse(file, options = {}) {
      const { talk, answer } = await ask(file, options)
      if (answer.kind !== 'parsed') {
        talk.close()
        throw stopped(file.fileName, 'an answer of another form')
      }
      return {
        facts: answer.facts,
        async *pieces() {
          for (;;) {
            const next = talk.answer()
            await talk.send({ kind: 'more' })
            const piece = await next
            if (piece.kind === 'end') return
            if (piece.kind !== 'asset' && piece.kind !== 'blocks')
              throw stopped(file.fileName, 'an answer of another form')
            yield piece
          }
        },
        close: talk.close,
      }
    },
    async readPack(file, options = {}) {
      const answer = await askOfPack(file, options, 'content')
      if (answer.kind !== 'pack') throw stopped(file.fileName, 'an answer of another form')
      return answer
    },
    async coverPack(file, options = {}) {
      const answer = await askOfPack(file, options, 'coverage')
      if (answer.kind !== 'coverage') throw stopped(file.fileName, 'an answer of another form')
      return answer.coverage
    },
  }
}
