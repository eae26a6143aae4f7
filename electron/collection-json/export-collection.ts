import SQLite, { type Database } from 'better-sqlite3'
import type { AppContext } from '../context'
import { schemaVersion } from '../store/migrate'
import { turn } from '../store/turn'
import { chosenNotes, type ChosenNotes } from './chosen-notes'
import { fileSections, toFile, type FileSection } from './columns'

export const COLLECTION_FORMAT = 'actus'
export const COLLECTION_VERSION = 1

/** A file of everything on its way out. */
export interface OutgoingCollection {
  name: string
  mediaType: string
  /** Its pieces, made as they are asked for. */
  pieces(): AsyncGenerator<string>
  /** rows of the pieces that were made, by section */
  counts: Record<string, number>
}

/** Rows are read for about so long, and written when they have so many characters. */
const STRETCH_MS = 8
const PIECE = 256_000

/**
 * All that is the learner's as one file of JSON. It is made while it is read, from a state of the store that does not change
 * meanwhile: what is written to the store by others is not in it.
 * @param noteIds notes that leave alone, with their decks, cards, reviews and files; null: all leaves
 */
export function exportCollection(
  ctx: Pick<AppContext, 'store' | 'now'>,
  noteIds: readonly string[] | null = null,
): OutgoingCollection {
  const counts: Record<string, number> = {}
  const day = new Date(ctx.now()).toISOString()
  return {
    name: `Actus ${noteIds === null ? '' : 'cards '}${day.slice(0, 10)}.json`,
    mediaType: 'application/json; charset=utf-8',
    counts,
    async *pieces() {
      // A connection of its own sees the store as it is now, whatever is written meanwhile.
      const db = new SQLite(ctx.store.db.name, { readonly: true })
      try {
        db.exec('BEGIN')
        yield* allOf(db, noteIds && (await chosenNotes(db, noteIds)), day, counts)
      } finally {
        db.close()
      }
    },
  }
}

async function* allOf(
  db: Database,
  chosen: ChosenNotes | null,
  exportedAt: string,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  const head = {
    format: COLLECTION_FORMAT,
    version: COLLECTION_VERSION,
    schema: schemaVersion(db),
    exportedAt,
  }
  yield JSON.stringify(head).slice(0, -1)
  const all = fileSections(db)
  for (const section of chosen ? chosen.sections(all) : all) {
    counts[section.key] = 0
    yield `,\n${JSON.stringify(section.key)}:[`
    for (const _ of chosen ? chosen.each(section) : [null]) yield* rowsOf(db, section, counts)
    yield ']'
  }
  yield '}\n'
}

async function* rowsOf(db: Database, section: FileSection, counts: Record<string, number>): AsyncGenerator<string> {
  const { columns, key, table, where, order } = section
  const rows = db
    .prepare<[], unknown[]>(
      `SELECT ${columns.map(({ column }) => column).join(', ')} FROM ${table}
       ${where === undefined ? '' : `WHERE ${where}`} ORDER BY ${order ?? madeOrder(db, section)}`,
    )
    .raw()
  let piece = ''
  let startMs = performance.now()
  for (const row of rows.iterate()) {
    const values = columns.map((column, at) => [column.member, toFile(column, row[at])])
    piece += `${counts[key] === 0 ? '' : ','}\n${JSON.stringify(Object.fromEntries(values))}`
    counts[key] = (counts[key] ?? 0) + 1
    if (piece.length < PIECE && performance.now() - startMs < STRETCH_MS) continue
    yield piece
    piece = ''
    await turn()
    startMs = performance.now()
  }
  yield piece
}

/** The order in which rows were made: a further entry of a log stands after the one that it voids. */
function madeOrder(db: Database, { table, columns }: FileSection): string {
  const hasRowid = db
    .prepare<[string], number>(`SELECT wr = 0 FROM pragma_table_list WHERE schema = 'main' AND name = ?`)
    .pluck()
    .get(table)
  return hasRowid === 1
    ? 'rowid'
    : columns
        .filter(({ key }) => key > 0)
        .map(({ column }) => column)
        .join(', ')
}
