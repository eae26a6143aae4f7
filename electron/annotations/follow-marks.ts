import type { RevisionFollower } from '../library/public'
import { placeQueries } from './place.queries'

/** Marks, which stand in each revision of their text where their words are; the library works out where that is. */
export const followMarks: RevisionFollower = {
  kind: 'marks',
  anchors: (db, documentId) => placeQueries(db).anchors(documentId),
  lacking: (db, key) => placeQueries(db).lacking(key),
  lackingTexts: (db) => placeQueries(db).lackingTexts(),
  put: (db, revision, places) => places.forEach((place) => placeQueries(db).follow(revision, place)),
  forget: (db, key) => placeQueries(db).forgetRevision(key),
}
