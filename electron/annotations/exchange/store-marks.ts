import type { MarksTally } from '../../../shared/model/marks-exchange'
import type { Transaction } from '../../store/store'
import { annotationQueries, type StoredAnnotation } from '../annotation.queries'
import { anchoringsIn } from '../anchorings'
import { tagsInOrder } from '../laying'
import { manyQueries } from '../many.queries'
import type { AnnotationPlace } from '../place.queries'
import { exchangeQueries } from './exchange.queries'
import type { Landed, LandedMark } from './landed-marks'
import type { MarkIds } from './mark-ids'

/**
 * Stores marks from elsewhere, but for those that are here already: under the same id in the same text, or at the same place
 * with the same words and note.
 */
export function storeMarks(tx: Transaction, { documentId, revision, marks }: Landed): MarksTally {
  const tally: MarksTally = { placed: 0, toCheck: 0, orphaned: 0, known: 0 }
  const placed = anchoringsIn(tx.db, documentId)
  const here = new Set<string>()
  for (const stored of annotationQueries(tx.db).ofDocument(documentId))
    here.add(sameness(placed(stored), stored.anchor.exact, stored.note))
  const owners = exchangeQueries(tx.db).textsOf(marks.flatMap(({ ids }) => [ids.own, ids.derived]))
  const added: StoredAnnotation[] = []
  const places: AnnotationPlace[] = []
  for (const landed of marks) {
    const { mark, ids, anchor, anchoring } = landed
    const note = mark.note.toWellFormed()
    const same = sameness(anchoring, anchor.exact, note)
    if (isKnown(ids, documentId, owners) || here.has(same)) {
      tally.known += 1
      continue
    }
    const id = freeId(ids, owners) ?? tx.newId()
    here.add(same)
    owners.set(id, documentId)
    added.push(storedFrom(tx, landed, { id, documentId, revision, note }))
    places.push({ annotationId: id, revision, anchoring })
    tally[anchoring.kind === 'to-check' ? 'toCheck' : anchoring.kind] += 1
  }
  manyQueries(tx.db).insert(added, places)
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

/** One of its id in another text keeps it; this one gets one of its own. Null if none of its ids is free. */
const freeId = ({ own, derived }: MarkIds, owners: ReadonlyMap<string, string>): string | null =>
  [own, derived].find((id) => id !== null && !owners.has(id)) ?? null

/** Whether the mark is in this text already, under one of its ids. */
const isKnown = ({ own, derived }: MarkIds, documentId: string, owners: ReadonlyMap<string, string>): boolean =>
  [own, derived].some((id) => id !== null && owners.get(id) === documentId)
