import type { Database } from 'better-sqlite3'
import fuzzysort, { type SnapshotKey } from 'fuzzysort'
import type { HitGroup, RecentText, TitleHit } from '../../shared/model/search'
import { rangesOf } from '../../shared/text/fuzzy-ranges'
import { perConnection } from '../store/per-connection'

interface Title {
  documentId: string
  title: string
  readAtMs: number
}

interface Titles {
  all: Title[]
  /** as they are searched */
  snapshot: SnapshotKey<Title>
}

/** The titles of the texts in the library, kept while nothing is written to the file; 10,000 are read in some ms. */
const titles = perConnection((db: Database) => {
  const all = db.prepare<[], Title>(
    `SELECT d.id AS documentId, d.title, coalesce(p.read_at_ms, 0) AS readAtMs FROM document d
     LEFT JOIN reading_position p ON p.document_id = d.id WHERE d.trashed_at_ms IS NULL AND d.staged_by IS NULL`,
  )
  let version: unknown
  let changes = -1
  const totalChanges = db.prepare<[], number>('SELECT total_changes()').pluck()
  let kept: Titles = { all: [], snapshot: fuzzysort.snapshot<Title>([], { key: 'title' }) }
  return (): Titles => {
    // The first changes with what others write, the second with what this connection does.
    const versionNow = db.pragma('data_version', { simple: true })
    const changesNow = totalChanges.get() ?? 0
    if (versionNow !== version || changesNow !== changes) {
      const read = all.all()
      kept = { all: read, snapshot: fuzzysort.snapshot(read, { key: 'title' }) }
      version = versionNow
      changes = changesNow
    }
    return kept
  }
})

/** How like a title has to be, from 0 to 1: letters that are strewn over it are no likeness. */
const CLOSE = 0.4

/** Texts whose titles are like what was typed: its letters in their order, the closest first. */
export function titleHits(db: Database, typed: string, limit: number): HitGroup<TitleHit> {
  const found = fuzzysort.go(typed, titles(db)().snapshot, { limit, threshold: CLOSE })
  return {
    hits: found.map(({ obj, indexes }) => ({
      documentId: obj.documentId,
      title: { text: obj.title, ranges: rangesOf(indexes) },
    })),
    total: found.total,
    counted: true,
  }
}

/** The texts that were read last, the last first. */
export function recentTexts(db: Database, limit: number): RecentText[] {
  return titles(db)()
    .all.filter(({ readAtMs }) => readAtMs > 0)
    .toSorted((a, b) => b.readAtMs - a.readAtMs)
    .slice(0, limit)
    .map(({ documentId, title }) => ({ documentId, title }))
}
