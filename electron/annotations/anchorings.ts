import type { Database } from 'better-sqlite3'
import { placeAnchor } from '../../shared/anchoring/place'
import type { Anchoring } from '../../shared/model/annotation'
import { shownText, type RevisionText } from '../library/public'
import type { StoredAnnotation } from './annotation.queries'
import { placeQueries } from './place.queries'

// Places that were not worked out beforehand. Finding a lost mark takes milliseconds; an anchor's place in a revision stays
// the same.
const kept = new WeakMap<Database, Map<string, Anchoring>>()

/**
 * Gives the function that says where annotations of a document stand in the text that is shown. Anchors of an older
 * revision stay stored as they were made, so that words that come back bring their marks back.
 * @throws AppError not-found
 */
export function anchoringsIn(db: Database, documentId: string): (annotation: StoredAnnotation) => Anchoring {
  const text = shownText(db, documentId)
  const stored = placeQueries(db).inRevision(documentId, text.revision)
  return (annotation) => within(text, stored.get(annotation.id)) ?? workedOut(db, text, annotation)
}

/** Where one annotation stands in the text that is shown. @throws AppError not-found */
export function anchoringOf(db: Database, annotation: StoredAnnotation): Anchoring {
  const text = shownText(db, annotation.documentId)
  return within(text, placeQueries(db).find(annotation.id, text.revision)) ?? workedOut(db, text, annotation)
}

/** A place that lies in the text; null if none is stored, or one that cannot be. */
function within({ length }: RevisionText, place: Anchoring | null | undefined): Anchoring | null {
  if (place === null || place === undefined || place.kind === 'orphaned') return place ?? null
  return place.start >= 0 && place.start < place.end && place.end <= length ? place : null
}

function workedOut(db: Database, text: RevisionText, { id, revision, anchor }: StoredAnnotation): Anchoring {
  const places = kept.get(db) ?? new Map<string, Anchoring>()
  kept.set(db, places)
  const key = [id, revision, anchor.start, anchor.end, text.revision].join(' ')
  const place = places.get(key) ?? find(text, anchor)
  places.set(key, place)
  return place
}

/** What cannot be looked for is an orphan: it must not keep the others from being shown. */
function find(text: RevisionText, anchor: StoredAnnotation['anchor']): Anchoring {
  try {
    return placeAnchor(text.whole(), anchor)
  } catch {
    return { kind: 'orphaned' }
  }
}
