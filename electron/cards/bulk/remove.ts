import type { AppContext } from '../../context'
import type { Outcome, Transaction } from '../../store/store'
import { bulkQueries } from './bulk.queries'

const meant = 'IN (SELECT value FROM json_each(:ids))'
/**
 * What goes with notes: each before what it refers to, so that nothing is left for the foreign keys to take away one by one.
 * The log of their cards stays: what was learned was learned.
 */
const hangsOnNotes = [
  ['study_card', `card_id IN (SELECT id FROM card WHERE note_id ${meant})`],
  ['card', `note_id ${meant}`],
  ['note_tag', `note_id ${meant}`],
  ['note_media', `note_id ${meant}`],
  ['note_place', `note_id ${meant}`],
] as const

/** Removes notes with their cards; undo brings them back with their memory state. @throws AppError not-found */
export function removeNotes(ctx: AppContext, noteIds: readonly string[]): Outcome<{ removed: number }> {
  return ctx.store.operate('remove-card', ctx.now(), (tx) => {
    bulkQueries(tx.db).requireAll('note', noteIds)
    return { removed: takeNotesAway(tx, noteIds) }
  })
}

/** Removes notes that are there, with their cards. Runs in the caller's transaction. @returns how many */
export function takeNotesAway(tx: Transaction, noteIds: readonly string[]): number {
  const values = { ids: JSON.stringify(noteIds) }
  for (const [table, where] of hangsOnNotes) tx.removeMany({ table, where, values })
  return tx.removeMany({ table: 'note', where: `id ${meant}`, values })
}
