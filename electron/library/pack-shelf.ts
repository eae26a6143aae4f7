import { compareVersions } from '../../shared/pack/archive-name'
import { assert } from '../../shared/assert'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import { checkFiles } from './check-pack'
import { importedPackQueries, type ImportedPack } from './imported-pack.queries'
import { keptPackQueries } from './kept-pack.queries'
import { thisProgram } from './kept-packs'
import type { LoadedPack, PackShelf } from './loaded-pack'
import { packFilesOf } from './pack-files'
import { readPackTexts } from './parsers/pack/read-pack'
import { once, wholePack } from './whole-pack'

/**
 * The packs of the program, and those that the learner brought in, which take the place of one with the same id. What is in
 * use is read from the store each time, so that undo needs no word of it.
 * @param brought the packs that come with the program
 * @param madeBy which program reads; null: what was kept is made anew at each start
 */
export function packShelf(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  brought: PackShelf,
  madeBy: string | null = thisProgram(),
): PackShelf {
  const loaded = new Map<string, LoadedPack>()
  const faulty = remake({ store, now }, madeBy)
  const broken = new Set(faulty.map(({ folder }) => folder))

  function load(one: ImportedPack): LoadedPack {
    const { packId, contentSha256 } = one
    const known = loaded.get(contentSha256)
    if (known) return known
    const kept = keptPackQueries(store.db)
    const files = () => importedPackQueries(store.db).filesOf(one) ?? {}
    // What undo put in use again may have been made by another program, or not be kept any more.
    const isKept = () => kept.isMade({ contentSha256, madeBy: madeBy ?? '' })
    const anew = once(() => checkFiles(packFilesOf(new Map(Object.entries(files())))).pack)
    const pack = wholePack({
      id: packId,
      contentSha256,
      pack: () => (isKept() ? kept.packOf(contentSha256) : there(anew()).pack),
      document: () => (isKept() ? kept.documentOf(contentSha256) : there(anew()).document),
      files,
    })
    loaded.set(contentSha256, pack)
    return pack
  }

  function imported(): Map<string, LoadedPack> {
    const inUse = importedPackQueries(store.db)
      .inUse()
      .filter((one) => !broken.has(one.packId) && !isOutdone(one, brought.find(one.packId)))
    return new Map(inUse.map((one) => [one.packId, load(one)]))
  }

  const find = (packId: string): LoadedPack | null => imported().get(packId) ?? brought.find(packId)
  return {
    list() {
      const others = imported()
      const own = brought.list().map((pack) => {
        const other = others.get(pack.id)
        others.delete(pack.id)
        return other ?? pack
      })
      return [...own, ...others.values()]
    },
    find,
    get(packId) {
      const pack = find(packId)
      if (pack === null) throw new AppError('not-found', { what: 'pack', id: packId })
      return pack
    },
    faulty: () => [...brought.faulty(), ...faulty],
  }
}

function there(pack: LoadedPack | null): LoadedPack {
  assert(pack, 'an imported pack has faults that it did not have when it came in')
  return pack
}

/** Whether the program has brought a later version since it came in, also since the learner took a lower one on purpose. */
function isOutdone({ version, overVersion }: ImportedPack, own: LoadedPack | null): boolean {
  if (own === null) return false
  const brought = own.pack.manifest.version
  return compareVersions(brought, version) >= 0 && (overVersion === null || compareVersions(brought, overVersion) > 0)
}

/** Makes again, of their files, the imported packs that another program made. @returns those in which it finds faults */
function remake(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  madeBy: string | null,
): ReturnType<PackShelf['faulty']> {
  // Not an undo step: should undo ask for it, it is made again.
  if (keptPackQueries(store.db).hasUnused()) store.write(now(), ({ db }) => keptPackQueries(db).removeUnused())
  return importedPackQueries(store.db)
    .inUse()
    .flatMap((one) => {
      const { contentSha256 } = one
      if (madeBy !== null && keptPackQueries(store.db).isMade({ contentSha256, madeBy })) return []
      const texts = importedPackQueries(store.db).filesOf(one) ?? {}
      const { made, problems } = readPackTexts(new Map(Object.entries(texts)))
      if (made === null) return [{ folder: one.packId, problems }]
      // Not an undo step: it is what the files have.
      store.write(now(), ({ db }) => keptPackQueries(db).putImported({ contentSha256, madeBy: madeBy ?? '' }, made))
      return []
    })
}
