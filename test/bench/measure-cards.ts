/*
 * A program: measure-cards.js FOLDER RESOURCES SEARCH-PROGRAM NOW-MS [counts] does a learner's work with a large collection in
 * the process of the store, as a host would; with counts, no more than open and count. Prints figures, one JSON a line.
 */
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { appRouter } from '../../electron/router'
import { start } from '../../electron/start'
import { createCaller } from '../../electron/trpc'
import { percentile, type Figure } from './figures'
import { searches } from './measure-searches'

const [dataFolder = '', resourcesDir = '', searchProgram = '', nowText = '0', part = 'all'] = process.argv.slice(2)
const NOW_MS = Number(nowText)
const ANSWERS = 1500
const SELECTED = 10_000
const spawnParser = () => {
  throw new Error('nothing is parsed here')
}

// The clock stands where the made-up learner does, and goes on from there.
const begunMs = Date.now()
const realNow = Date.now.bind(Date)
Date.now = () => NOW_MS + realNow() - begunMs

const say = (name: string, value: number, unit: string, goal: number | null) => {
  const figure: Figure = { name: `cards-${name}`, value, unit, goal }
  console.log(JSON.stringify(figure))
}
const timed = async (work: () => unknown): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
/** Lets what waits have its turn, so that the delay of the loop is that of one piece of work. */
const turn = () => new Promise<void>((next) => void setImmediate(next))

const begin = performance.now()
const { context, close } = start({ dataFolder, host: 'cli', resourcesDir, searchProgram, spawnParser })
const call = createCaller(appRouter)(context)
const { db } = context.store
await call.review.decks()
say('open-to-counts', performance.now() - begin, 'ms', 64)

await watched('counts', counts)
if (part === 'all') {
  await watched('answers', answers)
  await watched('searches', () => searches({ call, say, turn }))
  say('memory-before-bulk', process.memoryUsage().rss / 1e6, 'MB', null)
  await bulk()
  await removals()
  say('memory', process.memoryUsage().rss / 1e6, 'MB', 350)
  say('memory-peak', peakKilobytes() / 1000, 'MB', null)
  say('memory-objects-in-use', objectsInUse() / 1e6, 'MB', null)
}
close()

/** The most that was ever resident. The system's own figure also counts what the process had that started this one. */
function peakKilobytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : ''
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
}

/** Bytes of V8's heap that are still in use when all that is not has been collected. */
function objectsInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

/** Does some work and says for how long at most nothing else in the process had its turn. */
async function watched(name: string, work: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  await turn()
  delay.disable()
  say(`loop-delay-${name}-p99`, delay.percentile(99) / 1e6, 'ms', null)
  say(`loop-delay-${name}-max`, delay.max / 1e6, 'ms', 50)
}

async function counts(): Promise<void> {
  const afterChange: number[] = []
  const warm: number[] = []
  const [card] = (await call.cards.list({ limit: 1, offset: 0 })).rows
  for (let i = 0; i < 40; i++) {
    await call.cards.suspend({ cardIds: [card?.id ?? ''], suspended: i % 2 === 0 })
    afterChange.push(await timed(() => call.review.decks()))
    warm.push(await timed(() => call.review.decks()))
    await turn()
  }
  say('counts-after-change-p50', percentile(afterChange, 0.5), 'ms', null)
  say('counts-p95', percentile([...afterChange, ...warm], 0.95), 'ms', 14)
}

/** What a commit costs by itself: one row of one page, in the same file. */
async function commits(count: number): Promise<number[]> {
  const touch = db.prepare(`UPDATE preset SET updated_at_ms = updated_at_ms + 1 WHERE id = 'default'`)
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    times.push(await timed(() => touch.run()))
    await turn()
  }
  return times
}

async function answers(): Promise<void> {
  const times: number[] = []
  let { next, following } = await call.review.queue({})
  for (let i = 0; i < ANSWERS && next; i++) {
    const input = { cardId: next.id, rating: ([3, 3, 1, 3, 4, 3, 2] as const)[i % 7] ?? 3, tookMs: 6000 } as const
    const { memory } = next
    const shown = following
    const from = performance.now()
    const { result } = await call.review.answer({
      ...input,
      seenReps: memory.reps,
      ...(shown && { first: shown.id }),
    })
    times.push(performance.now() - from)
    ;({ next, following } = result)
    await turn()
  }
  say('answers-given', times.length, 'answers', null)
  say('answer-to-next-p50', percentile(times, 0.5), 'ms', null)
  say('answer-to-next-p99', percentile(times, 0.99), 'ms', 8)
  say('answer-to-next-max', Math.max(...times), 'ms', null)
  const alone = await commits(300)
  say('commit-alone-p50', percentile(alone, 0.5), 'ms', null)
  say('commit-alone-p99', percentile(alone, 0.99), 'ms', null)
  const undos: number[] = []
  for (let i = 0; i < 50; i++) {
    undos.push(await timed(() => call.history.undo()))
    await turn()
  }
  say('undo-of-answer-p95', percentile(undos, 0.95), 'ms', null)
}

async function bulk(): Promise<void> {
  const known = db
    .prepare<[number], string>(`SELECT id FROM card WHERE state = 'review' AND suspended = 0 ORDER BY id LIMIT ?`)
    .pluck()
  const cardIds = known.all(SELECTED)
  const noteIds = db
    .prepare<[string], string>('SELECT DISTINCT note_id FROM card WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(cardIds))
  const deckId = (await call.cards.decks()).at(-1)?.id ?? ''
  const acts: Record<string, () => Promise<unknown>> = {
    suspend: () => call.cards.suspend({ cardIds, suspended: true }),
    bury: () => call.review.bury({ cardIds }),
    reschedule: () => call.review.reschedule({ cardIds, fromDays: 1, toDays: 30 }),
    reset: () => call.review.reset({ cardIds }),
    move: () => call.cards.move({ cardIds, deckId }),
    flag: () => call.cards.flag({ cardIds, flag: 3 }),
    tag: () => call.cards.tag({ noteIds, add: ['bench'], remove: [] }),
    replace: () =>
      call.cards.replace({ noteIds, find: 'the', replace: 'teh', regex: false, matchCase: true, field: null }),
  }
  for (const [name, act] of Object.entries(acts)) {
    say(`bulk-10k-${name}`, await timed(act), 'ms', 300)
    say(`bulk-10k-${name}-then-counts`, await timed(() => call.review.decks()), 'ms', null)
    say(`bulk-10k-${name}-undo`, await timed(() => call.history.undo()), 'ms', 300)
    await turn()
  }
}

/** The log of what goes stays; each comes back whole, and goes again. */
async function removals(): Promise<void> {
  // The first notes that have so many cards, and the first so many notes.
  const ofCards = db
    .prepare<[number], string>(
      `SELECT id FROM (SELECT note.id, sum(count(*)) OVER (ORDER BY note.number) AS cards
         FROM note JOIN card ON card.note_number = note.number GROUP BY note.number) WHERE cards <= ?`,
    )
    .pluck()
    .all(SELECTED)
  const noteIds = db.prepare<[number], string>('SELECT id FROM note ORDER BY number LIMIT ?').pluck().all(SELECTED)
  const { deckId } = (await call.decks.add({ name: 'Of ten thousand', parentId: null })).result
  await call.cards.move({ noteIds: ofCards, deckId })
  const acts: Record<string, () => Promise<unknown>> = {
    'remove-cards': () => call.cards.remove({ noteIds: ofCards }),
    'remove-notes': () => call.cards.remove({ noteIds }),
    'remove-deck': () => call.decks.remove({ deckId, cardsTo: null }),
  }
  for (const [name, act] of Object.entries(acts)) {
    say(`bulk-10k-${name}`, await timed(act), 'ms', 300)
    say(`bulk-10k-${name}-then-counts`, await timed(() => call.review.decks()), 'ms', null)
    await turn()
    say(`bulk-10k-${name}-undo`, await timed(() => call.history.undo()), 'ms', 300)
    await turn()
    say(`bulk-10k-${name}-redo`, await timed(() => call.history.redo()), 'ms', 300)
    await turn()
    await call.history.undo()
    await turn()
  }
}
