import { describeAnchor } from '../../shared/anchoring/describe'
import { placeAnchor } from '../../shared/anchoring/place'
import { CANONICAL_VERSION } from '../../shared/text/canonical'
import type { Transaction } from '../store/store'
import { documentQueries, type StoredDocument } from './document.queries'
import type { StoredText } from './loaded-pack'
import { positionQueries } from './position.queries'

/** Stores a new document with its first revision. */
export function storeDocument(
  tx: Transaction,
  document: Omit<StoredDocument, 'revision' | 'addedAtMs'>,
  text: StoredText,
): void {
  const queries = documentQueries(tx.db)
  queries.insert({ ...document, revision: 1, addedAtMs: tx.nowMs })
  queries.insertRevision(revisionOf(tx, document.id, 1, text))
}

/**
 * Shows another text under the same document, if it is another; the older revisions stay. Annotations keep the anchors
 * that they have and are placed in the new text when they are read; the reading position moves along with its words.
 */
export function reviseDocument(tx: Transaction, document: StoredDocument, text: StoredText): void {
  const queries = documentQueries(tx.db)
  const shown = queries.getRevision(document.id, document.revision)
  const same = shown.canonicalVersion === CANONICAL_VERSION && JSON.stringify(shown.tree) === JSON.stringify(text.tree)
  if (same) return queries.update(document)
  const revision = document.revision + 1
  queries.insertRevision(revisionOf(tx, document.id, revision, text))
  queries.update({ ...document, revision })
  movePosition(tx, document.id, shown.canonicalText, text.canonicalText)
}

function revisionOf(tx: Transaction, documentId: string, revision: number, text: StoredText) {
  return {
    documentId,
    revision,
    tree: text.tree,
    canonicalText: text.canonicalText,
    canonicalVersion: CANONICAL_VERSION,
    words: text.words,
    addedAtMs: tx.nowMs,
  }
}

function movePosition(tx: Transaction, documentId: string, from: string, to: string): void {
  const positions = positionQueries(tx.db)
  const position = positions.find(documentId)
  if (position === null) return
  const offset = moved(position.offset, from, to)
  positions.put({ ...position, offset, furthest: Math.max(offset, moved(position.furthest, from, to)) })
}

/** Long enough to be found again, about a line. */
const lineUnits = 80

/** Where the words at an offset stand in another text; in proportion if they are gone. */
function moved(offset: number, from: string, to: string): number {
  const start = Math.min(offset, from.length - 1)
  if (start <= 0) return 0
  const place = placeAnchor(to, describeAnchor(from, start, Math.min(from.length, start + lineUnits)))
  return place.kind === 'orphaned' ? Math.round((start / from.length) * to.length) : place.start
}
