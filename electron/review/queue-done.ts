import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import type { Amounts } from '../../shared/scheduling/queue'
import { cardChanges } from '../cards/public'
import { perConnection } from '../store/per-connection'
import { doneQueries, type GivenRow } from './queue-done.queries'

/** What was done with a card today. */
export interface CardDone {
  cardId: string
  /** null: the card was removed since; what was learned with it counts all the same, but in no deck */
  deckId: string | null
  noteId: string | null
  answers: number
  recalled: number
  tookMs: number
  lastAtMs: number
  /** it was asked for the first time */
  isBegun: boolean
  /** it was not recalled at the first answer */
  isMissedFirst: boolean
  /** it was asked by the day's queue, and not by a study */
  counts: boolean
}

/** What was done today with each card that was answered, by its id. */
export type Done = ReadonlyMap<string, CardDone>

/** What was done on a day. It is read once and then follows what is answered and taken back. */
export function doneOn(db: Database, day: number): Done {
  // What a transaction wrote may be rolled back, and is not to be remembered.
  return db.inTransaction ? readDone(db, day) : keptDone(db)(day)
}

/** Of each deck itself, what of its limits was used: the new cards that were begun, and the others that were asked. */
export function usedByDeck(done: Done): Map<string, Amounts> {
  const used = new Map<string, Amounts>()
  for (const { deckId, isBegun, counts } of done.values()) {
    if (!counts || deckId === null) continue
    const { reviews, fresh } = used.get(deckId) ?? { reviews: 0, fresh: 0 }
    used.set(deckId, isBegun ? { reviews, fresh: fresh + 1 } : { reviews: reviews + 1, fresh })
  }
  return used
}

/** The card that was answered last, of those that are still there; null if none was. */
export function lastOf(done: Done): { id: string; noteId: string } | null {
  let [lastAtMs, last]: [number, { id: string; noteId: string } | null] = [-Infinity, null]
  for (const { cardId: id, noteId, lastAtMs: atMs } of done.values()) {
    const isLater = atMs > lastAtMs || (atMs === lastAtMs && id > (last?.id ?? ''))
    if (noteId !== null && isLater) [lastAtMs, last] = [atMs, { id, noteId }]
  }
  return last
}

/** Beyond so many, the whole day is read anew. */
const MOST_CHANGES = 500

const keptDone = perConnection((db: Database) => {
  watch(db)
  const changes = cardChanges(db)
  const changed = db.prepare<[{ limit: number }], string>('SELECT card_id FROM review_change LIMIT :limit').pluck()
  const forget = db.prepare('DELETE FROM review_change')
  let kept: { day: number; done: Map<string, CardDone> } | null = null
  changes.listen((cards) => {
    // Of a card that is gone nothing tells which it was.
    if (cards === 'many' || cards.some(({ is }) => is === null)) kept = null
    else if (kept) for (const { is } of cards) if (is) moved(kept.done, is)
  })
  return (day: number): Done => {
    changes.tell()
    const cardIds = changed.all({ limit: MOST_CHANGES + 1 })
    if (cardIds.length > 0) forget.run()
    if (kept?.day !== day || cardIds.length > MOST_CHANGES) kept = { day, done: readDone(db, day) }
    else for (const cardId of cardIds) reread(db, kept.done, cardId, day)
    return kept.done
  }
})

function watch(db: Database): void {
  assert(!db.inTransaction, 'what is made in a transaction may be rolled back with it')
  const note = (row: 'old' | 'new') => `INSERT INTO review_change SELECT ${row}.card_id
    WHERE NOT EXISTS (SELECT 1 FROM review_change WHERE card_id = ${row}.card_id)`
  db.exec(`
    CREATE TEMP TABLE review_change (card_id TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TRIGGER review_change_insert AFTER INSERT ON main.review
    WHEN new.kind IN ('answer', 'preview', 'void') BEGIN ${note('new')}; END;
    CREATE TEMP TRIGGER review_change_delete AFTER DELETE ON main.review BEGIN ${note('old')}; END;`)
}

function readDone(db: Database, day: number): Map<string, CardDone> {
  const queries = doneQueries(db)
  const done = new Map<string, CardDone>()
  for (const [cardId, rows] of Map.groupBy(queries.ofDay(day), (row) => row.cardId)) {
    const card = cardDone(rows, queries.wasKnown(cardId, day))
    if (card) done.set(cardId, card)
  }
  return done
}

function reread(db: Database, done: Map<string, CardDone>, cardId: string, day: number): void {
  const queries = doneQueries(db)
  const card = cardDone(queries.ofCard(cardId, day), queries.wasKnown(cardId, day))
  if (card) done.set(cardId, card)
  else done.delete(cardId)
}

function moved(
  done: Map<string, CardDone>,
  { id, deckId, noteId }: { id: string; deckId: string; noteId: string },
): void {
  const card = done.get(id)
  if (card) done.set(id, { ...card, deckId, noteId })
}

function cardDone(rows: readonly GivenRow[], wasKnown: boolean): CardDone | null {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return null
  return {
    cardId: first.cardId,
    deckId: first.deckId,
    noteId: first.noteId,
    answers: rows.length,
    recalled: rows.filter(({ rating }) => rating > 1).length,
    tookMs: rows.reduce((sum, { tookMs }) => sum + tookMs, 0),
    lastAtMs: last.answeredAtMs,
    isBegun: !wasKnown && rows.some(({ kind }) => kind === 'answer'),
    isMissedFirst: first.rating === 1,
    counts: rows.find(({ kind }) => kind === 'answer')?.inStudy === 0,
  }
}
