import type { Root } from 'hast'
import type { Anchoring } from '../../shared/model/annotation'
import { CANONICAL_VERSION } from '../../shared/text/canonical'
import type { Transaction } from '../store/store'
import { cutBlocks } from './cut-blocks'
import { documentQueries, type StoredDocument } from './document.queries'
import { movePosition } from './move-position'
import { revisionQueries, type RevisionFacts } from './revision.queries'
import { revisionWriter } from './revision-writer'

/** Stores a new document with its first revision, in one transaction: for a text of a known, modest size. */
export function storeDocument(tx: Transaction, document: StoredDocument, facts: RevisionFacts, tree: Root): void {
  documentQueries(tx.db).insert(document)
  storeRevision(tx, { id: document.id, revision: document.revision }, facts, tree)
}

/**
 * Shows another text under the same document, if it is another; the older revisions stay. Where marks and cards' passages
 * stand in it is worked out after the start (completePlaces); the reading position moves along with its words.
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
 * @param known where lines stand in it, as far as it was worked out before; see followRevision
 */
export function showRevision(
  tx: Transaction,
  document: StoredDocument,
  { revision, title }: { revision: number; title: string },
  known: ReadonlyMap<string, Anchoring> = new Map(),
): void {
  const before = { id: document.id, revision: document.revision }
  const isNamed = document.title !== revisionQueries(tx.db).titleOf(before)
  documentQueries(tx.db).update({ ...document, title: isNamed ? document.title : title, revision })
  movePosition(tx, before, { id: document.id, revision }, known)
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
