import type { Database } from 'better-sqlite3'
import { describeAnchor } from '../../shared/anchoring/describe'
import { AppError } from '../../shared/errors'
import type { TextAnchor } from '../../shared/model/annotation'
import { getDocument } from './documents'
import { revisionQueries } from './revision.queries'
import { textWindowQueries } from './text-window.queries'

/** The canonical text of a revision, of which only what is asked for is read. Offsets are UTF-16 units. */
export interface RevisionText {
  revision: number
  length: number
  slice(start: number, end: number): string
  /** Describes a range by place and by quote. @throws AppError range-invalid */
  describe(start: number, end: number): TextAnchor
  /** All of it, which of a long text takes some ten milliseconds. */
  whole(): string
}

/** More than describeAnchor looks at beside a range. */
const AROUND_UNITS = 512

/** The text of a document that is shown. @throws AppError not-found */
export function shownText(db: Database, documentId: string): RevisionText {
  return revisionText(db, { id: documentId, revision: getDocument(db, documentId).revision })
}

/** The text of a revision. */
export function revisionText(db: Database, key: { id: string; revision: number }): RevisionText {
  const length = textWindowQueries(db).length(key)
  let window = { start: 0, text: '' }
  let whole: string | null = null

  function slice(start: number, end: number): string {
    if (start >= end) return ''
    const isRead = start >= window.start && end <= window.start + window.text.length
    if (!isRead) window = read(start, end)
    return window.text.slice(start - window.start, end - window.start)
  }

  /** The runs around a range: of marks that are described in the order of the text each run is read once. */
  function read(start: number, end: number): { start: number; text: string } {
    const runs = textWindowQueries(db).runs(key, start, end)
    const first = runs[0]?.start ?? 0
    let text = ''
    for (const run of runs) if (run.text !== '') text = text.padEnd(run.start - first, '\n') + run.text
    return { start: first, text }
  }

  return {
    revision: key.revision,
    length,
    slice,
    describe(start, end) {
      if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > length || start >= end)
        throw new AppError('range-invalid', { start, end, length })
      const from = Math.max(0, start - AROUND_UNITS)
      const around = slice(from, Math.min(length, end + AROUND_UNITS))
      const anchor = describeAnchor(around, start - from, end - from)
      return { ...anchor, start: anchor.start + from, end: anchor.end + from }
    },
    whole: () => (whole ??= revisionQueries(db).textOf(key)),
  }
}
