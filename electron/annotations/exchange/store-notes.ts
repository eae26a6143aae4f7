import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import type { IncomingNote } from '../../../shared/exchange/incoming'
import { markAddress } from '../../../shared/model/summary'
import { marksInCitations, withCitations } from '../../../shared/text/citations'
import type { Transaction } from '../../store/store'
import { anchoringsIn } from '../anchorings'
import { annotationQueries, type StoredAnnotation } from '../annotation.queries'
import { summaryQueries } from '../summary.queries'
import { exchangeQueries } from './exchange.queries'
import type { Landed } from './landed-marks'
import { markIds } from './mark-ids'

interface NotesTally {
  came: number
  /** they were here already, and were left as they are */
  known: number
}

/**
 * Stores notes across marks that came with their marks, which are stored before: a mark that has another id here is cited
 * by that.
 */
export function storeNotes(tx: Transaction, notes: readonly IncomingNote[], landed: readonly Landed[]): NotesTally {
  const tally: NotesTally = { came: 0, known: 0 }
  const summaries = summaryQueries(tx.db)
  for (const { id, title, body, createdAtMs, updatedAtMs } of notes) {
    if (summaries.find(id)) {
      tally.known += 1
      continue
    }
    const created = createdAtMs ?? tx.nowMs
    summaries.insert({
      id,
      title: title.toWellFormed(),
      body: withIdsHere(tx, body.toWellFormed(), landed),
      createdAtMs: created,
      updatedAtMs: Math.max(created, updatedAtMs ?? created),
    })
    tally.came += 1
  }
  return tally
}

function withIdsHere({ db }: Transaction, body: string, landed: readonly Landed[]): string {
  const idsOf = (markId: string) => [...landed.flatMap((one) => markIds(markId, one.documentId).derived ?? []), markId]
  const here = exchangeQueries(db).textsOf(marksInCitations(body).flatMap(idsOf))
  return withCitations(body, (markId) => {
    const id = idsOf(markId).find((one) => here.has(one)) ?? sameMark(db, markId, landed)
    return id === undefined || id === markId ? null : `(${markAddress(id)})`
  })
}

/** The mark that was here already, in the place and with the words of one that is not stored for that. */
function sameMark(db: Database, markId: string, landed: readonly Landed[]): string | undefined {
  for (const { documentId, marks } of landed) {
    const left = marks.find(({ ids }) => ids.own === markId)
    if (!left) continue
    const placed = anchoringsIn(db, documentId)
    const isSame = (stored: StoredAnnotation) =>
      stored.anchor.exact === left.anchor.exact && isDeepStrictEqual(placed(stored), left.anchoring)
    return annotationQueries(db).ofDocument(documentId).find(isSame)?.id
  }
  return undefined
}
