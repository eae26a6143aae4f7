import { Worker } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { RecentText, SearchQuestion } from '../../shared/model/search'
import { answerOfCards, type CardsAnswer, type CardsRequest } from '../cards/find/public'
import { storedHits, type StoredHits } from './engine'
import { CLOSED, UNWANTED, type SearchAnswer, type SearchRequest, type SearchThreadData } from './search-protocol'
import { recentTexts } from './titles'

/** Searches what is stored without holding up the thread of the store. */
export interface SearchPort {
  /**
   * @param asker whoever types: an older question of theirs that was not answered yet is dropped
   * @returns null if the question was dropped for a newer one
   * @throws whatever the search threw
   */
  hits(question: SearchQuestion, asker: string): Promise<StoredHits | null>
  /** The texts that were read last. */
  recent(limit: number): Promise<RecentText[]>
  /** Cards that are wanted for a list, or for what is done with many. */
  cards(request: CardsRequest): Promise<CardsAnswer>
  /** Ends the thread; waits for its connection to be closed, so that the store's is the last. */
  close(): void
}

/** Searches on the thread that asks: for where no thread can be started, and for tests. */
export function searchHere(db: Database): SearchPort {
  return {
    hits: async (question) => storedHits(db, question, () => true),
    recent: async (limit) => recentTexts(db, limit),
    cards: async (request) => answerOfCards(db, request),
    close: () => {},
  }
}

interface Job {
  request: Exclude<SearchRequest, { kind: 'close' }>
  /** null: nobody may drop it */
  asker: string | null
  resolve(answer: SearchAnswer): void
}

/** A question takes some milliseconds; a thread that takes longer than this to close is left behind. */
const CLOSE_MS = 2000

/**
 * Searches on a thread of its own, which is started with the first question.
 * @param program the built search-thread.js
 * @param db the store's connection, where the thread can't be started
 */
export function createSearchPort(program: string, db: Database): SearchPort {
  const shared = new Int32Array(new SharedArrayBuffer(8))
  const here = searchHere(db)
  const waiting: Job[] = []
  let running: Job | null = null
  let thread: Worker | null = null
  let isBroken = false
  let numbers = 0

  function start(): Worker {
    const workerData: SearchThreadData = { file: db.name, shared }
    const started = new Worker(program, { workerData })
    // A host that has nothing else to do may end.
    started.unref()
    started.on('message', (answer: SearchAnswer) => done(answer))
    started.on('error', (error) => {
      console.error('actus: the thread that searches:', error)
      isBroken = true
      thread = null
      if (running) void answerHere(running)
    })
    return started
  }

  function send(request: SearchRequest): void {
    thread ??= start()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
    thread.postMessage(request)
  }

  function done(answer: SearchAnswer): void {
    running?.resolve(answer)
    running = null
    next()
  }

  function next(): void {
    if (running || waiting.length === 0) return
    // How many cards there are is told after what somebody looks at.
    const first = waiting.findIndex(({ request }) => request.kind !== 'cards' || request.request.kind !== 'count')
    running = waiting.splice(Math.max(0, first), 1)[0] ?? null
    if (running && isBroken) void answerHere(running)
    else if (running) send(running.request)
  }

  async function answerHere({ request }: Job): Promise<void> {
    try {
      if (request.kind === 'hits') done({ kind: 'hits', hits: await here.hits(request.question, '') })
      else if (request.kind === 'cards') done({ kind: 'cards', answer: await here.cards(request.request) })
      else done({ kind: 'recent', texts: await here.recent(request.limit) })
    } catch (error) {
      done({ kind: 'failed', error })
    }
  }

  /** Drops what the asker asked before and no longer waits for. */
  function supersede(asker: string): void {
    for (const job of waiting.filter((it) => it.asker === asker)) {
      waiting.splice(waiting.indexOf(job), 1)
      job.resolve({ kind: 'hits', hits: null })
    }
    if (running?.asker === asker) Atomics.store(shared, UNWANTED, running.request.number)
  }

  function ask(request: Job['request'], asker: string | null): Promise<SearchAnswer> {
    const { promise, resolve } = Promise.withResolvers<SearchAnswer>()
    waiting.push({ request, asker, resolve })
    next()
    return promise
  }

  return {
    async hits(question, asker) {
      supersede(asker)
      const answer = await ask({ kind: 'hits', number: ++numbers, question }, asker)
      if (answer.kind === 'failed') throw answer.error
      return answer.kind === 'hits' ? answer.hits : null
    },
    async recent(limit) {
      const answer = await ask({ kind: 'recent', number: ++numbers, limit }, null)
      if (answer.kind === 'failed') throw answer.error
      return answer.kind === 'recent' ? answer.texts : []
    },
    async cards(request) {
      const answer = await ask({ kind: 'cards', number: ++numbers, request }, null)
      if (answer.kind === 'failed') throw answer.error
      assert(answer.kind === 'cards', `search for cards: answered with ${answer.kind}`)
      return answer.answer
    },
    close() {
      if (!thread) return
      send({ kind: 'close' })
      Atomics.wait(shared, CLOSED, 0, CLOSE_MS)
      void thread.terminate()
      thread = null
    },
  }
}
