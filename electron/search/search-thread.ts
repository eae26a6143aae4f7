/*
 * The thread that searches, on a connection of its own that only reads: however long a question takes, a learner's answer
 * to a card does not wait for it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import SQLite from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { answerOfCards, prepareFinding } from '../cards/find/public'
import { storedHits } from './engine'
import { CLOSED, UNWANTED, type SearchAnswer, type SearchRequest, type SearchThreadData } from './search-protocol'
import { prepareTitles, recentTexts } from './titles'

const port = parentPort
assert(port, 'search-thread: not started as a thread')
const { file, shared }: SearchThreadData = workerData
const db = new SQLite(file, { readonly: true, fileMustExist: true })
db.pragma('trusted_schema = OFF')
db.pragma('temp_store = MEMORY')
prepareFinding(db)
db.pragma('query_only = ON')
prepareTitles(db)

function answerTo(request: Exclude<SearchRequest, { kind: 'close' }>): SearchAnswer {
  try {
    if (request.kind === 'cards') return { kind: 'cards', answer: answerOfCards(db, request.request) }
    if (request.kind === 'recent') return { kind: 'recent', texts: recentTexts(db, request.limit) }
    const wanted = () => Atomics.load(shared, UNWANTED) !== request.number
    return { kind: 'hits', hits: storedHits(db, request.question, wanted) }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

port.on('message', (request: SearchRequest) => {
  if (request.kind !== 'close') {
    port.postMessage(answerTo(request))
    return
  }
  db.close()
  Atomics.store(shared, CLOSED, 1)
  Atomics.notify(shared, CLOSED)
  port.close()
})
