import type { Database } from 'better-sqlite3'
import { ordinalsOf } from '../../shared/cards/faces'
import { mediaOf } from '../../shared/cards/media-links'
import type { NoteFields } from '../../shared/model/card'
import { perConnection } from '../store/per-connection'
import type { Transaction } from '../store/store'
import { mediaQueries } from './media.queries'
import { searchTextOf, type StoredNote } from './note.queries'
import { matchCards } from './notes'
import { stagedQueries } from './staged-notes.queries'

/** A note that is to be there, with new cards for its fields. */
export interface NoteToBe {
  guid: string | null
  fields: NoteFields
  tags: readonly string[]
  /** the name by which put knows the id of its deck */
  deck: string | null
  /** days on which some of its cards come again */
  due: readonly { ordinal: number; dueDay: number }[]
}

/** What a note that is there is to become. */
export interface EditToBe {
  note: StoredNote
  fields: NoteFields
  /** all that it has then */
  tags: readonly string[]
}

/**
 * Notes that wait until the last of them is known: nobody sees them, they end with the program, and are then put into the store
 * all at once, by a few statements. A number tells each apart, as its caller gives it.
 */
export interface StagedNotes {
  add(key: number, note: NoteToBe, newId: () => string): void
  edit(key: number, edit: EditToBe): void
  /**
   * Puts them into the store, in the caller's transaction, as they were added.
   * @param deckOf the id of the deck of a name
   * @returns keys of those that could not be put, as the note has come, gone or been changed meanwhile; and the cards of the others
   * that come again on a day
   */
  put(tx: Transaction, deckOf: (name: string | null) => string): Put
  /** Forgets what waits. */
  clear(): void
}

interface Put {
  refused: number[]
  due: { cardId: string; dueDay: number }[]
}

/** The notes that wait to be put into a store: at a time those of one caller. */
export const stagedNotes = perConnection((db: Database): StagedNotes => {
  const staged = stagedQueries(db)
  let others: (EditToBe & { key: number })[] = []
  return {
    add(key, { guid, fields, tags, deck, due }, newId) {
      const id = newId()
      staged.addNote({ key, id, guid: guid ?? id, deck, ...columnsOf(fields) })
      for (const tag of new Set(tags)) staged.addTag(id, tag)
      for (const sha256 of mediaOf(fields)) staged.addFile(id, sha256)
      const days = new Map(due.map(({ ordinal, dueDay }) => [ordinal, dueDay]))
      for (const ordinal of ordinalsOf(fields))
        staged.addCard({ id: newId(), key, ordinal, dueDay: days.get(ordinal) ?? null })
    },
    edit(key, { note, fields, tags }) {
      staged.addEdit({ key, id: note.id, seenAtMs: note.updatedAtMs, ...columnsOf(fields) })
      for (const tag of tags) if (!note.tags.includes(tag)) staged.addTag(note.id, tag)
      if (hasOtherRest(note.fields, fields)) others.push({ key, note, fields, tags })
    },
    put(tx, deckOf) {
      const refused = staged.refuse()
      for (const name of staged.deckNames()) staged.setDeck(name, deckOf(name))
      staged.put(tx)
      const isRefused = new Set(refused)
      for (const { key, note, fields } of others) {
        if (isRefused.has(key)) continue
        mediaQueries(tx.db).putUses(note.id, mediaOf(fields))
        matchCards(tx, { id: note.id, deckId: note.deckId, fields })
      }
      return { refused, due: staged.due() }
    },
    clear() {
      others = []
      if (db.open) staged.clear()
    },
  }
})

const columnsOf = (fields: NoteFields) => ({
  type: fields.type,
  fieldsJson: JSON.stringify(fields),
  searchText: searchTextOf({ fields }),
})

/** Whether other cards or other files belong to the fields. */
const hasOtherRest = (before: NoteFields, after: NoteFields): boolean =>
  String(ordinalsOf(before)) !== String(ordinalsOf(after)) || String(mediaOf(before)) !== String(mediaOf(after))
