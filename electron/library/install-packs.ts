import { CANONICAL_VERSION } from '../../shared/text/canonical'
import { installPackCards } from '../cards/public'
import type { AppContext } from '../context'
import type { Transaction } from '../store/store'
import { documentQueries } from './document.queries'
import { getDocument } from './documents'
import type { LoadedPack } from './loaded-pack'
import { packQueries } from './pack.queries'
import { noLinks } from './parsers/parsed-document'
import { reviseDocument, storeDocument } from './revise'
import type { RevisionFacts } from './revision.queries'

/**
 * Brings the packs of the shelf into the library: document, decks and cards, a transaction each. What is installed
 * already is left alone; a pack whose content changed gets a new revision of its document, and cards that the learner
 * has edited stay as they are.
 * @param remember works out the memory of cards that are new here; the log may know them from before they were removed
 */
export function installPacks(
  { store, packs, now }: Pick<AppContext, 'store' | 'packs' | 'now'>,
  remember?: (tx: Transaction, cardIds: readonly string[]) => void,
): void {
  for (const pack of packs.list()) {
    // Not an undo step: the learner did not do it.
    if (packQueries(store.db).find(pack.id)?.contentSha256 === fingerprint(pack)) continue
    store.write(now(), (tx) => {
      const cardIds = installPack(tx, pack)
      remember?.(tx, cardIds)
    })
  }
}

const fingerprint = ({ contentSha256 }: LoadedPack): string => `${CANONICAL_VERSION}:${contentSha256}`

/**
 * Brings a pack into the library, or up to date, in the open transaction: a text that is new comes out of the trash, so
 * that undoing the step in which it came puts it there.
 * @returns the cards that are new
 */
export function installPack(tx: Transaction, loaded: LoadedPack): string[] {
  const contentSha256 = fingerprint(loaded)
  const { pack, document, resolvePassage } = loaded
  const { id, version, title, language, byline } = pack.manifest
  const known = documentQueries(tx.db).find(id)
  const facts: RevisionFacts = {
    title,
    lang: language,
    byline,
    format: 'pack',
    fileName: null,
    sourceSha256: contentSha256,
    encoding: null,
    extent: null,
    published: null,
    links: noLinks,
    warnings: [],
  }
  if (known === null) {
    const alone = { attachedPackId: null, moduleId: null, modulePosition: null }
    const stored = { id, title, packId: id, revision: 1, addedAtMs: tx.nowMs, ...alone }
    storeDocument(tx, { ...stored, trashedAtMs: tx.nowMs }, facts, document.tree)
    documentQueries(tx.db).update({ ...stored, trashedAtMs: null })
  } else reviseDocument(tx, known, facts, document.tree)
  const { canonicalText, sections } = document
  const { revision } = getDocument(tx.db, id)
  const shown = { id, revision, canonicalText, sections, wasHere: known !== null, resolvePassage }
  const cardIds = installPackCards(tx, pack, shown)
  packQueries(tx.db).put({ id, version, contentSha256, installedAtMs: tx.nowMs })
  return cardIds
}
