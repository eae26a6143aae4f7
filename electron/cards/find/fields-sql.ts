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

/** The share of notes up to which they are looked up: the more there are, the sooner all are read from end to end. */
const FEW_NOTES = 0.25

/** Numbers of the notes of types that have one of the fields; null if they are many. */
export function havingSql(db: Database, names: readonly NoteFieldName[]): Sql | null {
  const keys = names.map((name) => (name === 'label' ? 'regions' : name))
  const types = noteFields.options.filter(({ shape }) => keys.some((key) => key in shape))
  const isOfOne = sql`type IN ${listOf(types.map(({ shape }) => shape.type.value))}`
  return commonness(db, noteSql(isOfOne, true)) < FEW_NOTES ? sql`SELECT number FROM note WHERE ${isOfOne}` : null
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
