import { likeness, wordsOfQuestion } from '../../shared/cards/likeness'
import { frontOf, ordinalsOf } from '../../shared/cards/faces'
import type { NoteFields } from '../../shared/model/card'
import { searchableText } from '../../shared/text/search-terms'
import type { AppContext } from '../context'
import { alikeQueries, type AskingNote } from './alike.queries'
import { noteQueries } from './note.queries'

/** A note that asks what another asks, or nearly. */
export interface AlikeNote {
  noteId: string
  /** of its first card */
  front: string
  fields: NoteFields
  /** the words are the same */
  isSame: boolean
}

/** From here on two questions are much alike: five words of seven. */
const MUCH_ALIKE = 0.7
const MOST_SHOWN = 3
/** Long words tell questions apart; how many notes hold one costs time that grows with them. */
const WORDS_WEIGHED = 8
const WORDS_FOLLOWED = 3
/** Notes that are compared: the newest of those that hold the rarest words. */
const MOST_COMPARED = 500

/**
 * The notes that ask with the same words, then those that share most of them, the likest first; few at most. What is compared are the
 * words, so a note may be of any type.
 * @param input.front what a card asks that is being written, in plain words
 */
export function alikeNotes(
  { store: { db } }: Pick<AppContext, 'store'>,
  input: { front: string; exceptNoteId: string | null },
): AlikeNote[] {
  const asked = searchableText(input.front)
  const words = wordsOfQuestion(asked)
  if (words.size === 0) return []
  const queries = alikeQueries(db)
  const rare = [...words]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, WORDS_WEIGHED)
    .map((word) => ({ word, notes: queries.notesWith(word) }))
    .filter(({ notes }) => notes > 0)
    .toSorted((one, other) => one.notes - other.notes)
    // One that many notes hold is followed only where there is no rarer one.
    .filter(({ notes }, at) => at === 0 || (at < WORDS_FOLLOWED && notes <= MOST_COMPARED))
  const match = rare.map(({ word }) => `"${word}"`).join(' OR ')
  const found = [...queries.same(asked, MOST_SHOWN + 1), ...(match === '' ? [] : queries.holding(match, MOST_COMPARED))]
  const likest = [...new Map(found.map((note) => [note.noteId, note])).values()]
    .filter(({ noteId }) => noteId !== input.exceptNoteId)
    .map((note) => ({ ...note, like: likenessOf(note, words), isSame: note.asked === asked }))
    .filter(({ like, isSame }) => isSame || like >= MUCH_ALIKE)
    .toSorted((a, b) => Number(b.isSame) - Number(a.isSame) || b.like - a.like)
    .slice(0, MOST_SHOWN)
  return likest.flatMap(({ noteId, isSame }) => {
    const fields = noteQueries(db).find(noteId)?.fields
    return fields ? [{ noteId, fields, isSame, front: frontOf(fields, ordinalsOf(fields)[0] ?? 0) }] : []
  })
}

const likenessOf = ({ asked }: AskingNote, words: ReadonlySet<string>): number =>
  likeness(wordsOfQuestion(asked), words)
