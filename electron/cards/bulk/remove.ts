import { assert } from '../../../shared/assert'
import type { AppContext } from '../../context'
import type { Outcome, Transaction } from '../../store/store'
import { bulkQueries } from './bulk.queries'

/** The notes that go, found once for all that hangs on them. */
const STAGING = 'CREATE TEMP TABLE IF NOT EXISTS going_note (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);'
const ofNumber = 'IN (SELECT number FROM temp.going_note)'
const ofId = 'IN (SELECT id FROM temp.going_note)'
/**
 * What goes with notes: each before what it refers to, so that nothing is left for the foreign keys to take away one by one.
 * The log of their cards stays: what was learned was learned.
 */
const hangsOnNotes = [
  // Most learners have no study: their cards need not be looked for.
  [
    'study_card',
    `EXISTS (SELECT 1 FROM study_card) AND card_id IN (SELECT id FROM card WHERE note_number ${ofNumber})`,
  ],
  ['card', `note_number ${ofNumber}`],
  ['note_tag', `note_id ${ofId}`],
  ['note_media', `note_id ${ofId}`],
  ['note_place', `note_id ${ofId}`],
] as const

/** Notes by a condition on their columns. */
interface Which {
  where: string
  /** of the names in it */
  values: Record<string, string>
}

/** Removes notes with their cards; undo brings them back with their memory state. @throws AppError not-found */
export function removeNotes(ctx: AppContext, noteIds: readonly string[]): Outcome<{ removed: number }> {
  return ctx.store.operate('remove-card', ctx.now(), (tx) => {
    const values = { ids: JSON.stringify(noteIds) }
    const staged = stage(tx, { where: 'id IN (SELECT value FROM json_each(:ids))', values })
    if (staged < new Set(noteIds).size) bulkQueries(tx.db).requireAll('note', noteIds)
    return { removed: takeStaged(tx, staged) }
  })
}

/** Removes notes with their cards. Runs in the caller's transaction. @returns how many */
export const takeNotesAway = (tx: Transaction, which: Which): number => takeStaged(tx, stage(tx, which))

function stage({ db }: Transaction, { where, values }: Which): number {
  db.exec(`${STAGING} DELETE FROM temp.going_note;`)
  return db
    .prepare<[Record<string, string>]>(
      `INSERT INTO temp.going_note SELECT number, id FROM note WHERE ${where} ORDER BY number`,
    )
    .run(values).changes
}

function takeStaged(tx: Transaction, staged: number): number {
  for (const [table, where] of hangsOnNotes) tx.removeMany({ table, where, values: {} })
  const removed = tx.removeMany({ table: 'note', where: `number ${ofNumber}`, values: {} })
  assert(removed === staged, `removing notes: expected ${staged}, got ${removed}`)
  tx.db.exec('DELETE FROM temp.going_note')
  return removed
}
