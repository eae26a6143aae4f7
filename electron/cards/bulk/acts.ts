import { AppError } from '../../../shared/errors'
import type { Flag } from '../../../shared/model/card'
import type { AppContext } from '../../context'
import type { Outcome, Transaction } from '../../store/store'
import { deckQueries } from '../deck.queries'
import { bulkQueries } from './bulk.queries'

/*
 * What a learner does with many cards at once. Each is one undo step, and done to all of them or to none: of ids that are not
 * there an error says so.
 */

/** Moves notes, or those of cards, to a deck. @throws AppError not-found */
export function moveNotes(
  ctx: AppContext,
  {
    deckId,
    ...which
  }: { noteIds?: readonly string[] | undefined; cardIds?: readonly string[] | undefined; deckId: string },
): Outcome<{ moved: number }> {
  return ctx.store.operate('move-cards', ctx.now(), (tx) => {
    if (!deckQueries(tx.db).find(deckId)) throw new AppError('not-found', { what: 'deck', id: deckId })
    return { moved: layNotes(tx, notesMeant(tx, which), deckId) }
  })
}

/** Lays notes, with their cards, into a deck that is there. Runs in the caller's transaction. @returns how many were elsewhere */
export function layNotes(tx: Transaction, noteIds: readonly string[], deckId: string): number {
  const ids = JSON.stringify(noteIds)
  // The cards first, all at once: nothing is left for the trigger that lets each follow its note.
  tx.changeMany({
    table: 'card',
    columns: ['deck_id'],
    set: 'deck_id = :deckId',
    where: 'note_id IN (SELECT value FROM json_each(:ids)) AND deck_id <> :deckId',
    values: { ids, deckId },
  })
  return tx.changeMany({
    table: 'note',
    columns: ['deck_id', 'updated_at_ms'],
    set: 'deck_id = :deckId, updated_at_ms = max(:nowMs, updated_at_ms + 1)',
    where: 'id IN (SELECT value FROM json_each(:ids)) AND deck_id <> :deckId',
    values: { ids, deckId, nowMs: tx.nowMs },
  })
}

function notesMeant(
  tx: Transaction,
  { noteIds = [], cardIds = [] }: { noteIds?: readonly string[] | undefined; cardIds?: readonly string[] | undefined },
): string[] {
  const queries = bulkQueries(tx.db)
  queries.requireAll('note', noteIds)
  queries.requireAll('card', cardIds)
  return [...new Set([...noteIds, ...queries.notesOf(cardIds)])]
}

/** Keeps cards from being asked until the learner says so, or ends that. @throws AppError not-found */
export function suspendCards(
  ctx: AppContext,
  cardIds: readonly string[],
  suspended: boolean,
): Outcome<{ changedCards: number }> {
  return ctx.store.operate(suspended ? 'suspend-cards' : 'resume-cards', ctx.now(), (tx) => {
    bulkQueries(tx.db).requireAll('card', cardIds)
    const changedCards = tx.changeMany({
      table: 'card',
      columns: ['suspended'],
      set: 'suspended = :suspended',
      where: 'id IN (SELECT value FROM json_each(:ids)) AND suspended <> :suspended',
      values: { ids: JSON.stringify(cardIds), suspended: suspended ? 1 : 0 },
    })
    return { changedCards }
  })
}

/** Flags cards; 0 takes their flag away. @throws AppError not-found */
export function flagCards(ctx: AppContext, cardIds: readonly string[], flag: Flag): Outcome<{ flagged: number }> {
  return ctx.store.operate('flag-cards', ctx.now(), (tx) => {
    bulkQueries(tx.db).requireAll('card', cardIds)
    const flagged = tx.changeMany({
      table: 'card',
      columns: ['flag'],
      set: 'flag = :flag',
      where: 'id IN (SELECT value FROM json_each(:ids)) AND flag <> :flag',
      values: { ids: JSON.stringify(cardIds), flag },
    })
    return { flagged }
  })
}

/**
 * Puts tags on notes and takes others off; one that is named in both is put on.
 * @returns of how many notes a tag came or went
 * @throws AppError not-found
 */
export function tagNotes(
  ctx: AppContext,
  { noteIds, add, remove }: { noteIds: readonly string[]; add: readonly string[]; remove: readonly string[] },
): Outcome<{ tagged: number }> {
  return ctx.store.operate('tag-cards', ctx.now(), (tx) => {
    bulkQueries(tx.db).requireAll('note', noteIds)
    const gone = remove.filter((tag) => !add.includes(tag))
    const values = { ids: JSON.stringify(noteIds), add: JSON.stringify(add), gone: JSON.stringify(gone) }
    const removed = 'note_id IN (SELECT value FROM json_each(:ids)) AND tag IN (SELECT value FROM json_each(:gone))'
    tx.db
      .prepare<[typeof values]>(
        `CREATE TEMP TABLE untagged AS
         SELECT DISTINCT note.value AS note_id, tag.value AS tag FROM json_each(:ids) AS note CROSS JOIN json_each(:add) AS tag
         WHERE NOT EXISTS (SELECT 1 FROM note_tag AS has WHERE has.note_id = note.value AND has.tag = tag.value)`,
      )
      .run(values)
    const tagged = tx.db
      .prepare<[typeof values], number>(
        `SELECT count(*) FROM (SELECT note_id FROM temp.untagged UNION SELECT note_id FROM note_tag WHERE ${removed})`,
      )
      .pluck()
      .get(values)
    if (gone.length > 0) tx.removeMany({ table: 'note_tag', where: removed, values })
    const rows = 'SELECT note_id, tag FROM temp.untagged'
    tx.insertMany({ table: 'note_tag', columns: ['note_id', 'tag'], rows, values: {} })
    tx.db.exec('DROP TABLE temp.untagged')
    return { tagged: tagged ?? 0 }
  })
}
