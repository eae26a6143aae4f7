import type { Database } from 'better-sqlite3'
import { mayNameMedia, mediaOf } from '../../../shared/cards/media-links'
import { AppError } from '../../../shared/errors'
import type { Replacement, ReplacePreview } from '../../../shared/model/card-replace'
import type { AppContext } from '../../context'
import type { Outcome, Transaction } from '../../store/store'
import { TookTooLong } from '../../store/time-limit'
import { mediaQueries } from '../media.queries'
import { searchTextOf } from '../note.queries'
import { matchCards } from '../notes'
import { bulkQueries } from './bulk.queries'
import { replacedNotes, type ReplacedNote } from './replacing'

/** What replacing would do, worked out on the thread that searches. @throws AppError search-too-slow */
export async function replacePreview(ctx: AppContext, wanted: Replacement): Promise<ReplacePreview> {
  const answer = await ctx.search.cards({ kind: 'replace', wanted })
  if (answer.kind !== 'replace') throw new AppError('search-too-slow', {})
  return answer.preview
}

/**
 * Replaces words in fields of notes. Where the numbers of gaps change, so do the cards. A note that would be no card any more
 * stays as it is.
 * @throws AppError not-found, search-too-slow
 */
export function replaceWords(ctx: AppContext, wanted: Replacement): Outcome<{ replaced: number; refused: number }> {
  return ctx.store.operate('replace-in-cards', ctx.now(), (tx) => {
    bulkQueries(tx.db).requireAll('note', wanted.noteIds)
    const { notes, refused } = replaced(tx.db, wanted)
    if (notes.length > 0) write(tx, notes)
    for (const note of notes) putRest(tx, note)
    return { replaced: notes.length, refused }
  })
}

function replaced(db: Database, wanted: Replacement): ReturnType<typeof replacedNotes> {
  try {
    return replacedNotes(db, wanted)
  } catch (error) {
    if (error instanceof TookTooLong) throw new AppError('search-too-slow', {}, { cause: error })
    throw error
  }
}

function write(tx: Transaction, notes: readonly ReplacedNote[]): void {
  tx.db.exec('CREATE TEMP TABLE replaced_note (number INTEGER PRIMARY KEY, fields_json TEXT, search_text TEXT)')
  const stage = tx.db.prepare<[number, string, string]>('INSERT INTO replaced_note VALUES (?, ?, ?)')
  for (const { number, after, afterJson } of notes) stage.run(number, afterJson, searchTextOf({ fields: after }))
  tx.changeMany({
    table: 'note',
    columns: ['fields_json', 'search_text', 'updated_at_ms'],
    set: `fields_json = after.fields_json, search_text = after.search_text, updated_at_ms = max(:nowMs, updated_at_ms + 1)`,
    where: 'number IN (SELECT number FROM temp.replaced_note)',
    from: { rows: 'temp.replaced_note AS after', on: 'note.number = after.number' },
    values: { nowMs: tx.nowMs },
  })
  tx.db.exec('DROP TABLE temp.replaced_note')
}

/** What follows from the words: the cards of a text with gaps, and which files are used. */
function putRest(tx: Transaction, { id, deckId, beforeJson, after, afterJson }: ReplacedNote): void {
  // Of any other type, no words say which cards there are.
  if (after.type === 'cloze' && gapNumbers(JSON.parse(beforeJson)) !== gapNumbers(after)) {
    matchCards(tx, { id, deckId, fields: after })
  }
  if (mayNameMedia(beforeJson) || mayNameMedia(afterJson)) mediaQueries(tx.db).putUses(id, mediaOf(after))
}

/** The numbers of the gaps of a text as they stand in it: where these are the same, so are its cards. */
function gapNumbers(fields: unknown): string {
  if (typeof fields !== 'object' || fields === null || !('text' in fields) || typeof fields.text !== 'string') return ''
  return (fields.text.match(/\{\{c\d+::/g) ?? []).join()
}
