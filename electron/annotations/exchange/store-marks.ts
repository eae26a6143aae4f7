import type { MarksTally } from '../../../shared/model/marks-exchange'
import type { Transaction } from '../../store/store'
import { annotationQueries, type StoredAnnotation } from '../annotation.queries'
import { anchoringsIn } from '../anchorings'
import { tagsInOrder } from '../laying'
import { placeQueries } from '../place.queries'
import type { Landed, LandedMark } from './landed-marks'
import { markIds } from './mark-ids'

/**
 * Stores marks from elsewhere, but for those that are here already: under the same id in the same text, or at the same place
 * with the same words and note.
 */
export function storeMarks(tx: Transaction, { documentId, revision, marks }: Landed): MarksTally {
  const tally: MarksTally = { placed: 0, toCheck: 0, orphaned: 0, known: 0 }
  const queries = annotationQueries(tx.db)
  const placed = anchoringsIn(tx.db, documentId)
  const here = new Set<string>()
  for (const stored of queries.ofDocument(documentId))
    here.add(sameness(placed(stored), stored.anchor.exact, stored.note))
  for (const landed of marks) {
    const { mark, anchor, anchoring } = landed
    const note = mark.note.toWellFormed()
    const same = sameness(anchoring, anchor.exact, note)
    const id = freeId(tx, documentId, mark.sourceId)
    if (id === null || here.has(same)) {
      tally.known += 1
      continue
    }
    here.add(same)
    queries.insert(storedFrom(tx, landed, { id, documentId, revision, note }))
    placeQueries(tx.db).put({ annotationId: id, revision, anchoring })
    tally[anchoring.kind === 'to-check' ? 'toCheck' : anchoring.kind] += 1
  }
  return tally
}

function storedFrom(
  tx: Transaction,
  { mark, anchor, color }: LandedMark,
  own: Pick<StoredAnnotation, 'id' | 'documentId' | 'revision' | 'note'>,
): StoredAnnotation {
  const createdAtMs = mark.createdAtMs ?? tx.nowMs
  return {
    ...own,
    anchor,
    color,
    style: mark.style,
    tags: tagsInOrder(mark.tags),
    createdAtMs,
    updatedAtMs: Math.max(createdAtMs, mark.updatedAtMs ?? createdAtMs),
  }
}

const sameness = (anchoring: LandedMark['anchoring'], exact: string, note: string): string =>
  JSON.stringify([anchoring.kind === 'orphaned' ? null : [anchoring.start, anchoring.end], exact, note])

/** Null if the mark is in this text already. One of its id in another text keeps it; this one gets one of its own. */
function freeId(tx: Transaction, documentId: string, sourceId: string | null): string | null {
  const { own, derived } = markIds(sourceId, documentId)
  for (const id of [own, derived]) {
    if (id === null) continue
    const known = annotationQueries(tx.db).find(id)
    if (known?.documentId === documentId) return null
  }
  const free = [own, derived].find((id) => id !== null && annotationQueries(tx.db).find(id) === null)
  return free ?? tx.newId()
}
