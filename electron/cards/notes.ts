import { describeAnchor } from '../../shared/anchoring/describe'
import { frontOf, ordinalsOf } from '../../shared/cards/faces'
import { AppError } from '../../shared/errors'
import type { NoteFields } from '../../shared/model/card'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { cardQueries } from './card.queries'
import { deckQueries } from './deck.queries'
import { noteQueries, type StoredNote } from './note.queries'
import { cardSources } from './source'

export interface NewNote {
  fields: NoteFields
  /** null where there is no deck yet: one is made */
  deckId: string | null
  newDeckName: string
  tags: string[]
  /** passage that it rests on, in UTF-16 units of the document's canonical text */
  source: { documentId: string; start: number; end: number } | null
  /** adds it even where the same words of the text have the same card */
  again: boolean
}

/**
 * Adds a note and its cards, to be asked before the cards that packs bring.
 * @throws AppError not-found, range-invalid; card-exists if the same words have the same card and `again` is false
 */
export function addNote(ctx: AppContext, input: NewNote): Outcome<{ noteId: string; cardIds: string[] }> {
  return ctx.store.operate('add-card', ctx.now(), (tx) => {
    const deckId = input.deckId ?? addDeck(tx, input.newDeckName)
    requireDeck(tx, deckId)
    const source = input.source && anchored(tx, input.source)
    if (source && !input.again) refuseTwin(tx, source, input.fields)
    const id = tx.newId()
    noteQueries(tx.db).insert({
      id,
      guid: id,
      deckId,
      fields: input.fields,
      tags: input.tags,
      termKey: null,
      source,
      createdAtMs: tx.nowMs,
      updatedAtMs: tx.nowMs,
    })
    const { cardIds } = matchCards(tx, { id, deckId, fields: input.fields })
    return { noteId: id, cardIds }
  })
}

/** Gives a note the cards that its fields ask for, in their order: those that it has stay as they are, the others go. */
export function matchCards(tx: Transaction, { id, deckId, fields }: Pick<StoredNote, 'id' | 'deckId' | 'fields'>) {
  const cards = cardQueries(tx.db)
  const known = new Map(cards.ofNote(id).map((card) => [card.ordinal, card.id]))
  const wanted = ordinalsOf(fields)
  const gone = [...known].filter(([ordinal]) => !wanted.includes(ordinal))
  for (const [, cardId] of gone) cards.remove(cardId)
  const cardIds = wanted.map((ordinal) => {
    const kept = known.get(ordinal)
    if (kept !== undefined) return kept
    const cardId = tx.newId()
    cards.insert({ id: cardId, noteId: id, deckId, ordinal, position: tx.nowMs })
    return cardId
  })
  return { cardIds, removed: gone.length }
}

/** @throws AppError card-exists where the same words of the text have the same card */
function refuseTwin(tx: Transaction, source: NonNullable<StoredNote['source']>, fields: NoteFields): void {
  const noteId = noteQueries(tx.db).findTwin(source.documentId, source.anchor.exact, fields)
  if (noteId !== null) throw new AppError('card-exists', { noteId, front: frontOf(fields, ordinalsOf(fields)[0] ?? 0) })
}

/**
 * Changes a note. Its cards keep their memory state; those for whose gaps the text has no number any more go until it is
 * undone, and new numbers get new cards.
 * @param input.seenAtMs the updatedAtMs of the note that was edited
 * @throws AppError not-found; stale-edit if the note was changed since
 */
export function editNote(
  ctx: AppContext,
  input: { noteId: string; fields: NoteFields; tags: string[]; deckId: string; seenAtMs: number },
): Outcome<{ noteId: string; updatedAtMs: number; removed: number }> {
  return ctx.store.operate('edit-card', ctx.now(), (tx) => {
    const note = requireNote(tx, input.noteId)
    if (note.updatedAtMs !== input.seenAtMs) throw new AppError('stale-edit', { what: 'note' })
    requireDeck(tx, input.deckId)
    const { fields, tags, deckId } = input
    // Two edits within a millisecond must still be told apart.
    const updatedAtMs = Math.max(tx.nowMs, note.updatedAtMs + 1)
    noteQueries(tx.db).update({ ...note, fields, tags, deckId, updatedAtMs })
    const { removed } = matchCards(tx, { id: note.id, deckId, fields })
    return { noteId: note.id, updatedAtMs, removed }
  })
}

/** All tags that cards have, in the order of their letters. */
export function knownTags({ store }: Pick<AppContext, 'store'>): string[] {
  return noteQueries(store.db).tags()
}

function addDeck(tx: Transaction, name: string): string {
  const id = tx.newId()
  deckQueries(tx.db).put({ id, name, parentId: null, position: tx.nowMs })
  return id
}

function anchored(tx: Transaction, { documentId, start, end }: { documentId: string; start: number; end: number }) {
  const text = cardSources(tx.db).textOf(documentId)
  if (text === null) throw new AppError('not-found', { what: 'document', id: documentId })
  return { documentId, revision: text.revision, anchor: describeAnchor(text.canonicalText, start, end) }
}

function requireDeck(tx: Transaction, id: string): void {
  if (!deckQueries(tx.db).find(id)) throw new AppError('not-found', { what: 'deck', id })
}

function requireNote(tx: Transaction, id: string): StoredNote {
  const note = noteQueries(tx.db).find(id)
  if (!note) throw new AppError('not-found', { what: 'note', id })
  return note
}
