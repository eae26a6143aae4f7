import { frontOf } from '../../shared/cards/faces'
import type { Transaction } from '../store/store'
import { noteFieldsOf } from './note.queries'

export interface CalledCard {
  cardId: string
  front: string
}

/**
 * Brings the cards that ask for the given terms to the front of the queue: they are due now, whatever their memory state
 * says, and the queue can say which case called for them. Cards that were called already, suspended cards and cards in a
 * learning step, which come by themselves, are left out. Runs in the caller's transaction.
 * @param termKeys pack/term, the one that matters most first
 * @param limit    of cards; the ones least likely to be recalled come first within a term
 * @param caseKey  pack/case that was answered
 */
export function callCards(
  tx: Transaction,
  { termKeys, limit, caseKey }: { termKeys: readonly string[]; limit: number; caseKey: string },
): CalledCard[] {
  const ofTerm = tx.db.prepare<[{ termKey: string }], { id: string; ordinal: number; fields_json: string }>(
    `SELECT card.id, card.ordinal, note.fields_json FROM note JOIN card ON card.note_id = note.id
     WHERE note.term_key = :termKey AND card.suspended = 0 AND card.called_at_ms IS NULL
       AND card.state IN ('new', 'review')
     ORDER BY card.stability IS NULL, card.stability, card.position`,
  )
  const call = tx.db.prepare<[{ cardId: string; nowMs: number; caseKey: string }]>(
    'UPDATE card SET called_at_ms = :nowMs, called_by = :caseKey WHERE id = :cardId',
  )
  const called = new Map<string, CalledCard>()
  for (const termKey of termKeys) {
    for (const { id, ordinal, fields_json: fieldsJson } of ofTerm.all({ termKey })) {
      if (called.size < limit) called.set(id, { cardId: id, front: frontOf(noteFieldsOf(fieldsJson), ordinal) })
    }
  }
  for (const cardId of called.keys()) call.run({ cardId, nowMs: tx.nowMs, caseKey })
  return [...called.values()]
}
