/*
 * A program: import-learner.js PARSER TEXT FOLDER PACKS imports a text into a data file of its own while a learner marks
 * words in another text ten times a second, and prints as JSON what both waited.
 * Parsing goes through the built parser, in its own process.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { forkHelper } from '../../electron/jobs/fork-helper'
import { importDocument } from '../../electron/library/public'
import { appRouter } from '../../electron/router'
import { start } from '../../electron/start'
import { createCaller } from '../../electron/trpc'

const [parser = '', text = '', dataFolder = '', resourcesDir = ''] = process.argv.slice(2)
const { context, close } = start({ dataFolder, host: 'cli', resourcesDir, spawnParser: () => forkHelper(parser) })
const call = createCaller(appRouter)(context)
const own = await importDocument(context, {
  fileName: 'own.md',
  bytes: new TextEncoder().encode('# Own\n\nA short text.'),
})

const EVERY_MS = 100
const waitsMs: number[] = []
const progressGapsMs: number[] = []
/** How long the import had said nothing new whenever it was asked. */
const quietMs: number[] = []
const importing = new AbortController()
async function learn(): Promise<void> {
  for (let dueAtMs = performance.now() + EVERY_MS; !importing.signal.aborted; dueAtMs += EVERY_MS) {
    await new Promise((next) => setTimeout(next, dueAtMs - performance.now()))
    await call.annotations.add({ documentId: own.result.documentId, start: 6, end: 12, color: 1 })
    waitsMs.push(performance.now() - dueAtMs)
    dueAtMs = Math.max(dueAtMs, performance.now() - EVERY_MS)
  }
}
async function watch(): Promise<void> {
  let heardAtMs = performance.now()
  while (!importing.signal.aborted) {
    await new Promise((next) => setTimeout(next, 20))
    const progress = await call.library.importProgress({ importId: 'bench' })
    if (progress === null) continue
    progressGapsMs.push(performance.now() - heardAtMs)
    quietMs.push(progress.quietMs)
    heardAtMs = performance.now()
  }
}

const delay = monitorEventLoopDelay({ resolution: 1 })
const learning = [learn(), watch()]
delay.enable()
const beganMs = performance.now()
const imported = await importDocument(
  context,
  { fileName: basename(text), bytes: new Uint8Array(readFileSync(text)) },
  'bench',
)
const tookMs = performance.now() - beganMs
delay.disable()
importing.abort()
await Promise.all(learning)

const openMs: number[] = []
for (let time = 0; time < 5; time++) {
  const begin = performance.now()
  await call.library.open({ id: imported.result.documentId })
  openMs.push(performance.now() - begin)
}
const cancelMs = await cancelled()
console.log(
  JSON.stringify({
    words: imported.result.words,
    tookMs,
    waitsMs,
    progressGapsMs,
    quietMs,
    openMs,
    cancelMs,
    longestStepMs: delay.max / 1e6,
  }),
)
close()

/** How long it takes until a cancelled import has come to its end, its traces removed, at several moments of it. */
async function cancelled(): Promise<number[]> {
  const took: number[] = []
  for (const share of [0.2, 0.6, 0.95]) {
    const bytes = new Uint8Array(readFileSync(text))
    bytes.set(new TextEncoder().encode(String(share)))
    const importing = importDocument(context, { fileName: basename(text), bytes }, `cancel-${share}`)
    importing.catch(() => {})
    await new Promise((next) => setTimeout(next, share * tookMs))
    const begin = performance.now()
    await call.library.cancelImport({ importId: `cancel-${share}` })
    await importing.catch(() => {})
    took.push(performance.now() - begin)
  }
  return took
}
