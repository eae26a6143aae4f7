import type { Database } from 'better-sqlite3'
import { noteFields } from '../../../shared/model/card'
import type { Pattern } from '../../../shared/search-syntax/tree'
import type { NoteFieldName } from '../../../shared/search-syntax/vocabulary'
import { commonness } from './first-page'
import { joinedBy, listOf, noteSql, sql, type Sql } from './sql'

/*
 * What SQL can tell of the fields of a note by itself. If all of them are in ASCII, that is whatever a pattern in ASCII asks;
 * other notes are left to a test, which reads them.
 */

/** The share of notes up to which they are looked up. */
const FEW_NOTES = 0.25

/** A condition that a note is of a type that has one of the fields. */
export function hasOneSql({ db, isOfFew }: { db: Database; isOfFew: boolean }, names: readonly NoteFieldName[]): Sql {
  const keys = names.map((name) => (name === 'label' ? 'regions' : name))
  const types = noteFields.options.filter(({ shape }) => keys.some((key) => key in shape))
  const listed = listOf(types.map(({ shape }) => shape.type.value))
  // Where many notes are, all are read in the order of the file: looked up in the index of types, they take longer.
  const areFew = !isOfFew && commonness(db, noteSql(sql`type IN ${listed}`, true)) < FEW_NOTES
  return areFew ? sql`type IN ${listed}` : sql`+type IN ${listed}`
}

const isAscii = sql`octet_length(fields_json) = length(fields_json)`

/** These are lists, or in lists. */
const inLists: ReadonlySet<NoteFieldName> = new Set(['items', 'label'])

const escaped = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`)

/**
 * A condition on a note, one of whose fields is the pattern as a whole.
 * @param names of the fields
 * @param test  tells the same of a note that SQL can't tell of
 */
export function wholeFieldSql(names: readonly NoteFieldName[], pattern: Pattern, test: Sql): Sql {
  // Any other sign may be folded, or is written in another way in JSON.
  if (pattern.some((piece) => 'text' in piece && !/^[ !#-[\]-~]*$/.test(piece.text))) return test
  const likeOf = (any: string, one: string) =>
    pattern.map((piece) => ('wild' in piece ? { '*': any, _: one }[piece.wild] : escaped(piece.text))).join('')
  const like = likeOf('%', '_')
  const isMeant = joinedBy(
    sql` OR `,
    names.map((name) => sql`fields_json ->> ${`$.${name}`} LIKE ${like} ESCAPE '\\'`),
  )
  const isRead = names.some((name) => inLists.has(name))
  // A sign that a wildcard stands for may be two in JSON.
  return sql`${mayStandSql(quoted(likeOf('%', '%')))} AND ${isRead ? test : sql`iif(${isAscii}, ${isMeant}, ${test})`}`
}

/** The text between quotation marks, but where it may go on. */
const quoted = (like: string): string => `${like.startsWith('%') ? '' : '"'}${like}${like.endsWith('%') ? '' : '"'}`

const mayStandSql = (like: string): Sql => sql`(fields_json LIKE ${`%${like}%`} ESCAPE '\\' OR NOT (${isAscii}))`

/** A condition on a note in whose fields such letters of ASCII may stand, whatever their case. */
export const lettersSql = (letters: string): Sql => mayStandSql(letters)
