import type { Database } from 'better-sqlite3'
import { perConnection } from '../../store/per-connection'

/** A word of the search index, and in how many notes it stands. */
export interface IndexWord {
  word: string
  notes: number
}

/**
 * The words of the search index. Reading them takes as long as some searches do, so they are kept until the index
 * is written to, which a record of its own tells: FTS5 numbers its writes in it.
 * Source: sqlite.org/fts5.html, "The fts5vocab Virtual Table Module", and the format of %_data in ext/fts5/fts5_index.c.
 */
export const indexWords = perConnection((db: Database) => {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.note_word USING fts5vocab ('main', 'note_search', 'row')")
  const all = db.prepare<[], IndexWord>('SELECT term AS word, doc AS notes FROM temp.note_word')
  const record = db.prepare<[], string>('SELECT hex(block) FROM note_search_data WHERE id = 10').pluck()
  let kept: { record: string; words: IndexWord[] } | null = null
  return (): IndexWord[] => {
    const now = record.get() ?? ''
    if (kept?.record !== now) kept = { record: now, words: all.all() }
    return kept.words
  }
})
