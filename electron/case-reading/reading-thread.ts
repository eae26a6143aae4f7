/*
 * The thread that reads cases. What it needs takes hundreds of megabytes of memory while it is loaded, so it is started with
 * the first case, and ended when none has come for some time.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../../shared/assert'
import { AppError } from '../../shared/errors'
import { caseReader } from './case-reader'
import type { ReadingAnswer, ReadingRequest, ReadingThreadData } from './reading-protocol'

const port = parentPort
assert(port, 'reading-thread: not started as a thread')
const { files, unwanted }: ReadingThreadData = workerData
const reader = caseReader(files)

async function answerTo({ number, task }: ReadingRequest): Promise<ReadingAnswer> {
  try {
    const read = await reader.read(task, () => Atomics.load(unwanted, 0) !== number)
    return read === null ? { kind: 'left' } : { kind: 'read', ...read }
  } catch (error) {
    if (error instanceof AppError && 'detail' in error.facts) return { kind: 'failed', detail: error.facts.detail }
    return { kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

port.on('message', (request: ReadingRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
  void answerTo(request).then((answer) => port.postMessage(answer))
})
