import type { Database } from 'better-sqlite3'
import { cardChanges } from '../cards/public'
import { perConnection } from '../store/per-connection'
import { doneQueries, type AnsweredCard, type GivenRow } from './queue-done.queries'
import { keptSums, type CardDone, type Done, type KeptDone } from './queue-done-sums'
import { reviewChanges } from './review-changes'

/** What was done on a day. It is read once and then follows what is answered and taken back. */
export function doneOn(db: Database, day: number): Done {
  // What a transaction wrote may be rolled back, and is not to be remembered.
  return db.inTransaction ? readDone(db, day) : keptDone(db)(day)
}

const keptDone = perConnection((db: Database) => {
  const cards = cardChanges(db)
  const reviews = reviewChanges(db)
  let kept: { day: number; done: KeptDone } | null = null
  /** of which cards something changed since the day was read */
  const changed = new Set<string>()
  cards.listen((changes) => {
    // Of a card that is gone nothing tells which it was.
    if (changes === 'many' || changes.some(({ is }) => is === null)) kept = null
    // It may have been moved, or be new again.
    else for (const { is } of changes) if (is && kept?.done.cards.has(is.id)) changed.add(is.id)
  })
  reviews.listen((cardIds) => {
    if (cardIds === 'many') kept = null
    else for (const cardId of cardIds) changed.add(cardId)
  })
  return (day: number): Done => {
    cards.tell()
    reviews.tell()
    if (kept?.day !== day) kept = { day, done: readDone(db, day) }
    else for (const cardId of changed) reread(db, kept.done, cardId, day)
    changed.clear()
    return kept.done
  }
})

function readDone(db: Database, day: number): KeptDone {
  const done = keptSums()
  for (const rows of Map.groupBy(doneQueries(db).ofDay(day), (row) => row.cardId).values()) {
    const [card] = rows
    if (card) done.set(card.cardId, cardDone(db, { rows, card, day }))
  }
  return done
}

function reread(db: Database, done: KeptDone, cardId: string, day: number): void {
  const queries = doneQueries(db)
  const rows = queries.ofCard(cardId, day)
  done.set(cardId, rows.length === 0 ? null : cardDone(db, { rows, card: queries.findCard(cardId), day }))
}

function cardDone(
  db: Database,
  { rows, card, day }: { rows: readonly GivenRow[]; card: AnsweredCard; day: number },
): CardDone | null {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return null
  const { cardId } = first
  const answers = rows.filter(({ kind }) => kind === 'answer').length
  // A card counts its answers since it was new; of one that is gone only the log tells.
  const wasKnown = card.reps === null ? doneQueries(db).wasKnown(cardId, day) : card.reps > answers
  return {
    cardId,
    deckId: card.deckId,
    noteId: card.noteId,
    answers: rows.length,
    recalled: rows.filter(({ rating }) => rating > 1).length,
    tookMs: rows.reduce((sum, { tookMs }) => sum + tookMs, 0),
    lastAtMs: last.answeredAtMs,
    isBegun: !wasKnown && answers > 0,
    isMissedFirst: first.rating === 1,
    counts: rows.find(({ kind }) => kind === 'answer')?.inStudy === 0,
  }
}
