import { archiveName } from '../../shared/pack/archive-name'
import type { PackSummary } from '../../shared/model/pack'
import type { AppContext } from '../context'
import { importedPackQueries } from './imported-pack.queries'
import { packArchive } from './pack-archive'

/** The packs that are in use. */
export function packSummaries({ store, packs }: Pick<AppContext, 'store' | 'packs'>): PackSummary[] {
  const imported = new Set(
    importedPackQueries(store.db)
      .inUse()
      .map(({ contentSha256 }) => contentSha256),
  )
  return packs.list().map(({ id, contentSha256, pack: { manifest, terms, cards, cases } }) => ({
    id,
    title: manifest.title,
    version: manifest.version,
    isImported: imported.has(contentSha256),
    terms: terms.length,
    cards: cards.length,
    cases: cases.length,
  }))
}

/** A pack that is in use, as one file to pass on. @throws AppError not-found */
export function exportedPack(
  { packs }: Pick<AppContext, 'packs'>,
  packId: string,
): { name: string; bytes: Uint8Array } {
  const { pack, files } = packs.get(packId)
  const { id, version } = pack.manifest
  return { name: archiveName({ id, version }), bytes: packArchive({ id, version }, files()) }
}
