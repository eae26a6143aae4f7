import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import { plainFields } from '../../shared/card-exchange/obsidian/write'
import { baseName, fieldsWithFiles } from '../../shared/card-exchange/media-named'
import type { IncomingCard } from '../../shared/card-exchange/incoming'
import type { CardImportOptions, CardImportSkip } from '../../shared/model/card-exchange'
import type { NoteFields, NoteType } from '../../shared/model/card'
import { noteQueries, type StoredNote } from '../cards/public'
import { matchQueries } from './match.queries'

/** What is to become of a card of a file. */
export type Decision =
  | { kind: 'new' }
  | { kind: 'update'; note: StoredNote; fields: NoteFields; tags: string[] }
  | { kind: 'same'; noteId: string }
  | { kind: 'skip'; why: CardImportSkip }

/** What is known of the import as far as it got. */
export interface SoFar {
  /** notes that a card of this file has met: no second card is the same */
  met: Set<string>
  /** guids, or words, of the cards of this file */
  made: Set<string>
}

/**
 * Decides what becomes of a card. It is known by its guid or, without one of a note here, by its type and the words of its
 * front within its deck and those under it.
 * @param decks ids of the decks in which its front is looked for
 */
export function decide(
  db: Database,
  card: IncomingCard,
  decks: readonly string[],
  { known, tags: added }: Pick<CardImportOptions, 'known' | 'tags'>,
  soFar: SoFar,
): Decision {
  const key = card.guid === null ? JSON.stringify([card.fields, card.deck]) : `guid ${card.guid}`
  if (soFar.made.has(key)) return { kind: 'skip', why: 'twice' }
  soFar.made.add(key)
  const note = findNote(db, card, decks, soFar)
  if (note === null) return { kind: 'new' }
  if (soFar.met.has(note.id)) return { kind: 'skip', why: 'twice' }
  soFar.met.add(note.id)
  const tags = [...new Set([...note.tags, ...card.tags, ...added])]
  const fields = card.alike === undefined ? card.fields : withOwnFiles(db, note, card.fields)
  const isSame = saysTheSame(note.fields, fields)
  if (isSame && tags.length === note.tags.length) return { kind: 'same', noteId: note.id }
  if (!isSame && !canBecome(note.fields.type, fields.type)) return { kind: 'skip', why: 'other-type' }
  if (known === 'mine') return { kind: 'skip', why: 'kept' }
  return { kind: 'update', note, tags, fields: isSame ? note.fields : fields }
}

/** A file that the card names, that was not brought with it, and that the note has already, stays. */
function withOwnFiles(db: Database, note: StoredNote, fields: NoteFields): NoteFields {
  const own = matchQueries(db).filesOf(note.id)
  if (own.length === 0) return fields
  const key = (name: string) => baseName(name).normalize('NFC').toLowerCase()
  return fieldsWithFiles(fields, (name) => own.find((file) => key(file.name) === key(name))?.sha256 ?? null).fields
}

function findNote(db: Database, card: IncomingCard, decks: readonly string[], { met }: SoFar): StoredNote | null {
  const byGuid = card.guid === null ? null : matchQueries(db).byGuid(card.guid)
  if (byGuid !== null) return noteQueries(db).find(byGuid)
  if (decks.length === 0) return null
  const within = JSON.stringify(decks)
  const alike = [card.fields, ...(card.alike ?? [])].flatMap((fields) => matchQueries(db).byFront(fields, within))
  const candidates = [...new Set(alike)].filter((id) => !met.has(id)).flatMap((id) => noteQueries(db).find(id) ?? [])
  return candidates.find(({ fields }) => saysTheSame(fields, card.fields)) ?? candidates[0] ?? null
}

/** Also where the file could not have it in another form, as Obsidian's has definitions as questions. */
const saysTheSame = (here: NoteFields, there: NoteFields): boolean =>
  isDeepStrictEqual(here, there) || isDeepStrictEqual(plainFields(here), there)

/** A file that knows no more than front and back must not take away what else a note is. */
const sides: ReadonlySet<NoteType> = new Set(['question', 'both-ways'])
const canBecome = (here: NoteType, there: NoteType): boolean => here === there || (sides.has(here) && sides.has(there))
