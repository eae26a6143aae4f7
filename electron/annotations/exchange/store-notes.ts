import type { IncomingNote } from '../../../shared/exchange/incoming'
import { markAddress } from '../../../shared/model/summary'
import { marksInCitations, withCitations } from '../../../shared/text/citations'
import type { Transaction } from '../../store/store'
import { summaryQueries } from '../summary.queries'
import { exchangeQueries } from './exchange.queries'
import { markIds } from './mark-ids'

interface NotesTally {
  came: number
  /** they were here already, and were left as they are */
  known: number
}

/**
 * Stores notes across marks that came with their marks, which are stored before: a mark that got another id here is cited
 * by that.
 * @param documentIds of the texts that the marks went to
 */
export function storeNotes(
  tx: Transaction,
  notes: readonly IncomingNote[],
  documentIds: readonly string[],
): NotesTally {
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
      body: withIdsHere(tx, body.toWellFormed(), documentIds),
      createdAtMs: created,
      updatedAtMs: Math.max(created, updatedAtMs ?? created),
    })
    tally.came += 1
  }
  return tally
}

function withIdsHere({ db }: Transaction, body: string, documentIds: readonly string[]): string {
  const derived = (markId: string) => documentIds.flatMap((documentId) => markIds(markId, documentId).derived ?? [])
  const here = exchangeQueries(db).textsOf(marksInCitations(body).flatMap(derived))
  return withCitations(body, (markId) => {
    const own = derived(markId).find((id) => here.has(id))
    return own === undefined ? null : `(${markAddress(own)})`
  })
}
