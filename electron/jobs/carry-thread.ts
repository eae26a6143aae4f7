/* The thread that carries marks to another edition of their text. It is started with one task, and ends with its answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { carryAnchors } from '../../shared/anchoring/carry'
import { assert } from '../../shared/assert'
import type { CarryTask } from './carry-port'

assert(parentPort, 'carry-thread: not started as a thread')
const { from, to, anchors }: CarryTask = workerData
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
parentPort.postMessage(carryAnchors(from, to, anchors))
