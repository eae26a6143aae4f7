import { AppError } from '../../shared/errors'
import type { ParsedDocument } from '../library/public'
import { parserMessage, type ParseRequest } from './parse-protocol'

/** A file that a learner wants to read, as it came. */
export interface ParseFile {
  fileName: string
  bytes: Uint8Array
}

interface ParseOptions {
  /** stops the process that parses */
  signal?: AbortSignal
}

/** Parses files in a process of its own, which can be killed and can't take the learner's data down with it. */
export interface ParsePort {
  /**
   * @throws AppError file-unsupported, file-empty, file-too-large, file-not-text, file-unreadable as the parser found;
   * parse-stopped if the process died, ran out of memory or took too long; the signal's reason if it was aborted
   */
  parse(file: ParseFile, options?: ParseOptions): Promise<ParsedDocument>
}

/** A process that parses, however the host starts it. It hears one request and answers it. */
export interface ParserProcess {
  send(request: ParseRequest): void
  /** Calls back with whatever the process sends. */
  onMessage(listener: (message: unknown) => void): void
  /** Calls back once when the process has ended or could not be started, with the reason. */
  onExit(listener: (reason: string) => void): void
  kill(): void
}
export type SpawnParser = () => ParserProcess

/** A large book takes a few seconds; what takes longer than this is stuck. */
const PATIENCE_MS = 120_000

/**
 * Parses each file in a new process, so that what one file did to its parser is gone with it.
 * @param patienceMs after which a parser is killed
 */
export function createParsePort(spawn: SpawnParser, patienceMs = PATIENCE_MS): ParsePort {
  return {
    async parse({ fileName, bytes }, { signal } = {}) {
      signal?.throwIfAborted()
      const child = spawn()
      const stopped = (detail: string) => new AppError('parse-stopped', { file: fileName, detail })
      const { promise, resolve, reject } = Promise.withResolvers<ParsedDocument>()
      const abort = () => reject(signal?.reason)
      const timer = setTimeout(() => reject(stopped(`no result after ${patienceMs / 1000} s`)), patienceMs)
      signal?.addEventListener('abort', abort)
      child.onExit((reason) => reject(stopped(reason)))
      child.onMessage((received) => {
        const message = parserMessage.safeParse(received)
        if (!message.success) reject(stopped('an answer of another form'))
        else if (message.data.kind === 'parsed') resolve(message.data.document)
        else reject(new AppError(message.data.code, message.data.facts))
      })
      try {
        child.send({ fileName, bytes })
        return await promise
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        child.kill()
      }
    },
  }
}
