import type { ReadBy } from '../../shared/case-reading/decide'
import { AppError } from '../../shared/errors'
import type { HelperProcess, SpawnHelper } from '../jobs/helper-process'
import type { ReadCase, ReadingAnswer, ReadingRequest, ReadingTask } from './reading-protocol'

/** Reads cases without holding up the thread of the store. */
export interface ReadingPort {
  /**
   * Reads one after the other, in the order in which they are asked for.
   * @throws AppError reader-stopped if a part of the reader is missing, memory is short, or it takes far too long; the
   * signal's reason if it was aborted
   */
  read(task: ReadingTask, options?: { signal?: AbortSignal | undefined }): Promise<ReadCase>
  /** Ends what is under way; it fails as a process that died. */
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

interface Job {
  number: number
  task: ReadingTask
  resolve(read: ReadCase): void
  reject(reason: unknown): void
}

/**
 * Reads in a process of its own, which is started with the first case, and ended when none has come for some minutes. A
 * thread would not do: stopped within native code, it brings the whole program down.
 * @param spawn starts the built reading-process.js
 * @param models the folder of models, each in one of its own
 * @param times after how many milliseconds without a case the process ends, and how many one may take
 */
export function createReadingPort(
  spawn: SpawnHelper,
  models: string,
  { idleMs = IDLE_MS, patienceMs = PATIENCE_MS } = {},
): ReadingPort {
  const waiting: Job[] = []
  let helper: HelperProcess | null = null
  /** what it was told to read by */
  let told: ReadBy[] = []
  let running: Job | null = null
  let timer: NodeJS.Timeout | undefined
  let numbers = 0

  const stopped = (detail: string) => new AppError('reader-stopped', { detail })

  function start(): HelperProcess {
    const started = spawn()
    started.onMessage((message) => {
      if (helper !== started) return
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is a process of ours, and meets no file of a stranger
      const answer = message as ReadingAnswer
      if (answer.kind === 'failed') fail(stopped(answer.detail))
      else done(answer)
    })
    started.onExit((reason) => {
      if (helper === started) fail(stopped(reason))
    })
    return started
  }

  /** What could not be sent shows as the end of the process. */
  const tell = (to: HelperProcess, request: ReadingRequest) => void to.send(request)

  /** Which of what the process was told this is; it is told now if it is new to it. */
  function toldTo(to: HelperProcess, by: ReadBy): number {
    const known = told.findIndex(({ rules, reading }) => rules === by.rules && reading === by.reading)
    if (known !== -1) return known
    tell(to, { kind: 'know', by })
    return told.push(by) - 1
  }

  /** What broke once is not used again: the next case begins with a new process. */
  function fail(reason: AppError): void {
    end()
    running?.reject(reason)
    running = null
    next()
  }

  function end(): void {
    clearTimeout(timer)
    helper?.kill()
    helper = null
    told = []
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
      if (helper) timer = setTimeout(end, idleMs).unref()
      return
    }
    helper ??= start()
    timer = setTimeout(() => fail(stopped(`no answer after ${patienceMs / 1000} s`)), patienceMs)
    const { number, task } = running
    const { rules, reading, ...toRead } = task
    tell(helper, { kind: 'read', number, models, by: toldTo(helper, { rules, reading }), toRead })
  }

  return {
    async read(task, { signal } = {}) {
      signal?.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<ReadCase>()
      const job: Job = { number: ++numbers, task, resolve, reject }
      const abort = () => {
        reject(signal?.reason)
        if (job !== running) waiting.splice(waiting.indexOf(job), 1)
        else if (helper) tell(helper, { kind: 'leave', number: job.number })
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
