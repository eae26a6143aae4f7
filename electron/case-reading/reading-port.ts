import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors'
import type {
  ReadCase,
  ReaderFiles,
  ReadingAnswer,
  ReadingRequest,
  ReadingTask,
  ReadingThreadData,
} from './reading-protocol'

/** Reads cases without holding up the thread of the store. */
export interface ReadingPort {
  /**
   * Reads one after the other, in the order in which they are asked for.
   * @throws AppError reader-stopped if a part of the reader is missing, memory is short, or it takes far too long; the
   * signal's reason if it was aborted
   */
  read(task: ReadingTask, options?: { signal?: AbortSignal | undefined }): Promise<ReadCase>
  /** Ends what is under way; it fails as a thread that died. */
  close(): void
}

/** For a program that reads no cases. */
export const noReader: ReadingPort = {
  read: async () => {
    throw new AppError('reader-stopped', { detail: 'this program reads no cases' })
  },
  close: () => {},
}

/** Loaded, the reader holds some hundred megabytes; whoever goes on after this waits for half a second. */
const IDLE_MS = 3 * 60_000
/** A long case takes some seconds on a slow machine. */
const PATIENCE_MS = 2 * 60_000

interface Job extends ReadingRequest {
  resolve(read: ReadCase): void
  reject(reason: unknown): void
}

/**
 * Reads on a thread of its own, which is started with the first case, and ended when none has come for some minutes.
 * @param program the built reading-thread.js
 * @param times after how many milliseconds without a case the thread ends, and how many one may take
 */
export function createReadingPort(
  program: string,
  files: ReaderFiles,
  { idleMs = IDLE_MS, patienceMs = PATIENCE_MS } = {},
): ReadingPort {
  const unwanted = new Int32Array(new SharedArrayBuffer(4))
  const waiting: Job[] = []
  let thread: Worker | null = null
  let running: Job | null = null
  let timer: NodeJS.Timeout | undefined
  let numbers = 0

  const stopped = (detail: string) => new AppError('reader-stopped', { detail })

  function start(): Worker {
    const workerData: ReadingThreadData = { files, unwanted }
    const started = new Worker(program, { workerData })
    const died = (detail: string) => {
      if (thread === started) fail(stopped(detail))
    }
    started.on('message', (answer: ReadingAnswer) => {
      if (answer.kind === 'failed') died(answer.detail)
      else done(answer)
    })
    started.on('error', (error) => died(error instanceof Error ? error.message : String(error)))
    started.on('exit', (code) => died(`exit code ${code}`))
    return started
  }

  /** What broke once is not used again: the next case begins with a new thread. */
  function fail(reason: AppError): void {
    end()
    running?.reject(reason)
    running = null
    next()
  }

  function end(): void {
    clearTimeout(timer)
    void thread?.terminate()
    thread = null
  }

  function done(answer: Exclude<ReadingAnswer, { kind: 'failed' }>): void {
    if (answer.kind === 'read') running?.resolve({ reading: answer.reading, ms: answer.ms })
    running = null
    next()
  }

  function next(): void {
    if (running) return
    clearTimeout(timer)
    running = waiting.shift() ?? null
    if (running === null) {
      // A host that has nothing else to do may end.
      thread?.unref()
      if (thread) timer = setTimeout(end, idleMs).unref()
      return
    }
    thread ??= start()
    thread.ref()
    timer = setTimeout(() => fail(stopped(`no answer after ${patienceMs / 1000} s`)), patienceMs)
    const { number, task } = running
    const request: ReadingRequest = { number, task }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
    thread.postMessage(request)
  }

  return {
    async read(task, { signal } = {}) {
      signal?.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<ReadCase>()
      const job: Job = { number: ++numbers, task, resolve, reject }
      const abort = () => {
        reject(signal?.reason)
        if (job === running) Atomics.store(unwanted, 0, job.number)
        else waiting.splice(waiting.indexOf(job), 1)
      }
      signal?.addEventListener('abort', abort)
      waiting.push(job)
      next()
      try {
        return await promise
      } finally {
        signal?.removeEventListener('abort', abort)
      }
    },
    close() {
      const reason = stopped('closed')
      for (const job of waiting.splice(0)) job.reject(reason)
      fail(reason)
    },
  }
}
