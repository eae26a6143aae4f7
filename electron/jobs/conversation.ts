import { AppError } from '../../shared/errors'
import type { HelperProcess } from './helper-process'
import type { ParseFile, ParseOptions } from './parse-port'
import { parserMessage, type HostMessage, type ParserMessage } from './parse-protocol'

/** What answers a question: neither a word on the way, nor a failure. */
export type Answer = Exclude<ParserMessage, { kind: 'progress' | 'want' | 'failed' }>

/** One file's talk with its parser: brings companions and passes progress on by itself. */
export interface Conversation {
  send(message: HostMessage): Promise<void>
  /** The next answer. @throws AppError as the parser found, parse-stopped; the signal's reason if it was aborted */
  answer(): Promise<Answer>
  /** Kills the process. */
  close(): void
}

/** Begins to talk with a process that was just started. */
export function conversation(
  child: HelperProcess,
  { file, patienceMs, signal, onProgress }: ParseOptions & { file: ParseFile; patienceMs: number },
): Conversation {
  const stopped = (detail: string) => new AppError('parse-stopped', { file: file.fileName, detail })
  // What ended the talk is the answer to whatever is asked from then on.
  const ended = Promise.withResolvers<never>()
  ended.promise.catch(() => {})
  let waiting: PromiseWithResolvers<Answer> | null = null
  let timer: NodeJS.Timeout | undefined
  let furthest = 0

  const abort = () => end(signal?.reason)
  function end(reason: unknown): void {
    ended.reject(reason)
    close()
  }
  function close(): void {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    child.kill()
  }
  function restartTimer(): void {
    clearTimeout(timer)
    timer = setTimeout(() => end(stopped(`no progress for ${patienceMs / 1000} s`)), patienceMs)
  }
  function progress(share: number): void {
    // A long file is no stuck one, as long as it comes further.
    if (share > furthest && waiting !== null) restartTimer()
    furthest = Math.max(furthest, share)
    onProgress?.(share)
  }
  async function bring(path: string): Promise<void> {
    const bytes = await file.companion(path)
    await child.send({ kind: 'companion', path, bytes: bytes === null ? null : bytes.slice() })
  }

  child.onExit((reason) => end(stopped(reason)))
  child.onMessage((received) => {
    const message = parserMessage.safeParse(received)
    if (!message.success) return end(stopped('an answer of another form'))
    const { data } = message
    if (data.kind === 'progress') progress(data.share)
    else if (data.kind === 'want') bring(data.path).catch(end)
    else if (data.kind === 'failed') end(new AppError(data.code, data.facts))
    else waiting?.resolve(data)
  })
  signal?.addEventListener('abort', abort)
  return {
    send: (message) => Promise.race([child.send(message), ended.promise]),
    answer() {
      waiting = Promise.withResolvers<Answer>()
      restartTimer()
      return Promise.race([waiting.promise, ended.promise]).finally(() => {
        clearTimeout(timer)
        waiting = null
      })
    },
    close,
  }
}
