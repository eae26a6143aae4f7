import type { Database } from 'better-sqlite3'
import { placeAnchor } from '../../shared/anchoring/place'
import type { Anchoring } from '../../shared/model/annotation'
import { documentText } from '../library/public'
import type { StoredAnnotation } from './annotation.queries'
import { placeQueries } from './place.queries'

// Places that were not worked out beforehand. Finding a lost mark takes milliseconds, and the list is read after every
// change of one; an anchor's place in a revision stays the same.
const kept = new WeakMap<Database, Map<string, Anchoring>>()

/**
 * Gives the function that says where annotations of a document stand in the text that is shown. Anchors of an older
 * revision stay stored as they were made, so that words that come back bring their marks back.
 * @throws AppError not-found
 */
export function anchoringsIn(db: Database, documentId: string): (annotation: StoredAnnotation) => Anchoring {
  const text = documentText(db, documentId)
  const stored = placeQueries(db).inRevision(documentId, text.revision)
  const places = kept.get(db) ?? new Map<string, Anchoring>()
  kept.set(db, places)
  return ({ id, revision, anchor }) => {
    const known = stored.get(id)
    if (known !== undefined) return known
    if (revision === text.revision) return { kind: 'placed', start: anchor.start, end: anchor.end }
    const key = [id, revision, anchor.start, anchor.end, text.revision].join(' ')
    const place = places.get(key) ?? placeAnchor(text.canonicalText, anchor)
    places.set(key, place)
    return place
  }
}
