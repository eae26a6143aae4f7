import type { Database } from 'better-sqlite3'
import type { RowCounts, RowSkip } from '../../shared/model/collection'
import type { AppContext } from '../context'
import { fileSections, type FileSection } from './columns'
import type { MeetingRow } from './meet'
import type { RowValues } from './row-values'

export interface CollectionOptions {
  /** which of two rows counts of which none tells when it was changed */
  known: 'file' | 'mine'
}

/** What is known of an import as far as it got. What it holds are ids, never the rows of a log or the bytes of files. */
export interface Importing {
  ctx: AppContext
  db: Database
  options: CollectionOptions
  /** by which texts are not seen until all of the file is there */
  stagedBy: string
  sections: ReadonlyMap<string, FileSection>
  /** by table, ids of the file that are others here */
  otherIds: Map<string, Map<string, string>>
  /** by table, keys of rows that were taken from the file: what belongs to them goes with them */
  taken: Map<string, Set<string>>
  /** by table, keys of those of them that are new here */
  made: Map<string, Set<string>>
  /** texts that are here with another edition of the same number, and the ids under which those of the file come in */
  copies: Map<string, string>
  /** ISO day on which the file was made; empty if it does not say */
  day: string
  /** texts of the file that are here already, as it has them */
  knownTexts: Map<string, RowValues>
  /** texts that are new, with when they were thrown away */
  newTexts: Map<string, RowValues>
  /** rows of which undo knows nothing: they wait until nothing can stop the import any more */
  atEnd: MeetingRow[]
  /** cards whose log has grown */
  touched: Set<string>
  counts: Map<string, RowCounts>
  reasons: Map<string, { why: RowSkip; section: string; count: number; line: number }>
}

export function importing(ctx: AppContext, options: CollectionOptions): Importing {
  const { db } = ctx.store
  return {
    ctx,
    db,
    options,
    stagedBy: ctx.newId(),
    sections: new Map(fileSections(db).map((section) => [section.key, section])),
    otherIds: new Map(),
    taken: new Map(),
    made: new Map(),
    copies: new Map(),
    day: '',
    knownTexts: new Map(),
    newTexts: new Map(),
    atEnd: [],
    touched: new Set(),
    counts: new Map(),
    reasons: new Map(),
  }
}

/** The set of a table; made if there is none. */
export function setOf(sets: Map<string, Set<string>>, table: string): Set<string> {
  const set = sets.get(table) ?? new Set()
  sets.set(table, set)
  return set
}

export function count(it: Importing, section: string, became: keyof RowCounts): void {
  const counts = it.counts.get(section) ?? { new: 0, updated: 0, same: 0, skipped: 0 }
  counts[became] += 1
  it.counts.set(section, counts)
}

export function skip(it: Importing, section: string, line: number, why: RowSkip): void {
  count(it, section, 'skipped')
  const key = `${section} ${why}`
  const known = it.reasons.get(key)
  if (known) known.count += 1
  else it.reasons.set(key, { why, section, count: 1, line })
}
