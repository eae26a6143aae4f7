import type { Root } from 'hast'
import { describeAnchor } from '../../shared/anchoring/describe'
import { placeAnchor } from '../../shared/anchoring/place'
import { CANONICAL_VERSION } from '../../shared/text/canonical'
import type { Transaction } from '../store/store'
import { cutBlocks } from './cut-blocks'
import { documentQueries, type StoredDocument } from './document.queries'
import { positionQueries } from './position.queries'
import { revisionQueries, type RevisionFacts } from './revision.queries'
import { revisionWriter } from './revision-writer'

/** Stores a new document with its first revision, in one transaction: for a text of a known, modest size. */
export function storeDocument(tx: Transaction, document: StoredDocument, facts: RevisionFacts, tree: Root): void {
  documentQueries(tx.db).insert(document)
  storeRevision(tx, { id: document.id, revision: document.revision }, facts, tree)
}

/**
 * Shows another text under the same document, if it is another; the older revisions stay. Annotations keep the anchors
 * that they have and are placed in the new text when they are read; the reading position moves along with its words.
 */
export function reviseDocument(tx: Transaction, document: StoredDocument, facts: RevisionFacts, tree: Root): void {
  const revisions = revisionQueries(tx.db)
  const { id } = document
  const before = { id, revision: document.revision }
  const shown = revisions.get(id, document.revision)
  const isSame =
    shown.canonicalVersion === CANONICAL_VERSION &&
    [shown.title, shown.lang, shown.byline].join('\n') === [facts.title, facts.lang, facts.byline].join('\n') &&
    JSON.stringify(revisions.treeOf(before)) === JSON.stringify(tree)
  if (isSame) return
  const after = { id, revision: revisions.last(id) + 1 }
  storeRevision(tx, after, facts, tree)
  showRevision(tx, document, { revision: after.revision, title: facts.title })
}

/**
 * Shows another revision of a document, in the open transaction. A name that the learner gave stays; the reading position
 * moves along with its words.
 */
export function showRevision(
  tx: Transaction,
  document: StoredDocument,
  { revision, title }: { revision: number; title: string },
): void {
  const before = { id: document.id, revision: document.revision }
  const isNamed = document.title !== revisionQueries(tx.db).titleOf(before)
  documentQueries(tx.db).update({ ...document, title: isNamed ? document.title : title, revision })
  movePosition(tx, before, { id: document.id, revision })
}

function storeRevision(tx: Transaction, key: { id: string; revision: number }, facts: RevisionFacts, tree: Root): void {
  const revisions = revisionQueries(tx.db)
  revisions.insert(key, facts, { canonicalVersion: CANONICAL_VERSION, addedAtMs: tx.nowMs, stagedBy: null })
  writeText(tx, key, facts.title, tree)
}

/** Writes the whole text of a revision, in the open transaction. */
export function writeText(tx: Transaction, key: { id: string; revision: number }, title: string, tree: Root): void {
  const writer = revisionWriter(key)
  for (const children of cutBlocks(tree.children)) writer.write(tx.db, writer.ready(children))
  revisionQueries(tx.db).complete(key, title, writer.facts())
}

/** Moves the reading position along with its words, from one revision of a document to another. */
function movePosition(
  tx: Transaction,
  before: { id: string; revision: number },
  after: { id: string; revision: number },
): void {
  const positions = positionQueries(tx.db)
  const position = positions.find(after.id)
  if (position === null) return
  const [from, to] = [before, after].map((key) => revisionQueries(tx.db).textOf(key))
  if (from === undefined || to === undefined) return
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
