import { Worker } from 'node:worker_threads'
import { carryAnchors } from '../../shared/anchoring/carry'
import { AppError } from '../../shared/errors'
import type { Anchoring, TextAnchor } from '../../shared/model/annotation'

/** Anchors to be carried from one text to another, as shared/anchoring/carry.ts says. */
export interface CarryTask {
  from: string | null
  to: string
  anchors: TextAnchor[]
}

/** Carries marks to another edition of their text without holding up the thread of the store. */
export interface CarryPort {
  /**
   * One anchoring for each anchor, in their order.
   * @throws AppError carry-stopped if the thread died or ran out of memory; the signal's reason if it was aborted
   */
  carry(task: CarryTask, options?: { signal?: AbortSignal }): Promise<Anchoring[]>
  /** Ends what is under way; it fails as a thread that died. */
  close(): void
}

/** Carries on the thread that asks: for programs that show nothing meanwhile, and for tests. */
export const carryHere: CarryPort = {
  async carry({ from, to, anchors }, { signal } = {}) {
    signal?.throwIfAborted()
    return carryAnchors(from, to, anchors)
  },
  close: () => {},
}

/**
 * Carries on a thread that is started for each task and ends with it: it can be given up in the midst, and a new edition
 * comes seldom enough.
 * @param program the built carry-thread.js
 */
export function createCarryPort(program: string): CarryPort {
  const running = new Set<(reason: unknown) => void>()
  const stopped = (detail: string) => new AppError('carry-stopped', { detail })
  return {
    async carry(task, { signal } = {}) {
      signal?.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<Anchoring[]>()
      const abort = () => reject(signal?.reason)
      const thread = new Worker(program, { workerData: task })
      // A host that has nothing else to do may end.
      thread.unref()
      thread.on('message', resolve)
      thread.on('error', (error) => reject(stopped(error instanceof Error ? error.message : String(error))))
      thread.on('exit', (code) => reject(stopped(`exit code ${code}`)))
      signal?.addEventListener('abort', abort)
      running.add(reject)
      try {
        return await promise
      } finally {
        running.delete(reject)
        signal?.removeEventListener('abort', abort)
        void thread.terminate()
      }
    },
    close() {
      for (const reject of running) reject(stopped('closed'))
    },
  }
}
