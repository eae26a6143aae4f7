import type { Database } from 'better-sqlite3'
import fuzzysort, { type SnapshotKey } from 'fuzzysort'
import type { HitGroup, RecentText, TitleHit } from '../../shared/model/search'
import { rangesOf } from '../../shared/text/fuzzy-ranges'
import { perConnection } from '../store/per-connection'

interface Title {
  documentId: string
  title: string
}

/**
 * The titles of the texts in the library as they are searched, which takes longer to prepare than to read: they are read
 * when something was written to the file, and prepared when one is another.
 */
const titles = perConnection((db: Database) => {
  const all = db.prepare<[], Title>(
    'SELECT id AS documentId, title FROM document WHERE trashed_at_ms IS NULL AND staged_by IS NULL',
  )
  const totalChanges = db.prepare<[], number>('SELECT total_changes()').pluck()
  const prepared = (read: Title[]) => fuzzysort.snapshot(read, { key: 'title' })
  let version = ''
  let kept: Title[] = []
  let snapshot = prepared(kept)
  return (): SnapshotKey<Title> => {
    // The first changes with what others write, the second with what this connection does.
    const versionNow = `${String(db.pragma('data_version', { simple: true }))} ${totalChanges.get()}`
    if (versionNow === version) return snapshot
    version = versionNow
    const read = all.all()
    const isSame = read.length === kept.length && read.every((it, at) => isAlike(it, kept[at]))
    if (!isSame) {
      kept = read
      snapshot = prepared(kept)
    }
    return snapshot
  }
})

const isAlike = (a: Title, b: Title | undefined): boolean => a.documentId === b?.documentId && a.title === b.title

/** Begins to prepare the titles, in the time that is left, so that the first letter does not wait for it. */
export function prepareTitles(db: Database): void {
  titles(db)()
}

/** How like a title has to be, from 0 to 1: letters that are strewn over it are no likeness. */
const CLOSE = 0.4

/** Texts whose titles are like what was typed: its letters in their order, the closest first. */
export function titleHits(db: Database, typed: string, limit: number): HitGroup<TitleHit> {
  const found = fuzzysort.go(typed, titles(db)(), { limit, threshold: CLOSE })
  return {
    hits: found.map(({ obj, indexes }) => ({
      documentId: obj.documentId,
      title: { text: obj.title, ranges: rangesOf(indexes) },
    })),
    total: found.total,
    counted: true,
  }
}

const recent = perConnection((db: Database) =>
  db.prepare<[{ limit: number }], RecentText>(
    `SELECT d.id AS documentId, d.title FROM reading_position p JOIN document d ON d.id = p.document_id
     WHERE p.read_at_ms > 0 AND d.trashed_at_ms IS NULL AND d.staged_by IS NULL
     ORDER BY p.read_at_ms DESC LIMIT :limit`,
  ),
)

/** The texts that were read last, the last first. */
export function recentTexts(db: Database, limit: number): RecentText[] {
  return recent(db).all({ limit })
}
