import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import { checkPack, type PackCheck } from './check-pack'
import type { LoadedPack, PackShelf } from './loaded-pack'

/**
 * Reads the packs in a folder of packs, in the order of their folders' names. A pack with faults is left out and named
 * in faulty(): one lecturer's slip must not keep the others from being read.
 * @param readPack reads the pack in a folder
 */
export function loadPacks(folder: string, readPack: (folder: string) => PackCheck = checkPack): PackShelf {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
  const packs = new Map<string, LoadedPack>()
  const faulty: ReturnType<PackShelf['faulty']> = []
  for (const name of names) {
    const { pack, problems } = readPack(join(folder, name))
    if (pack === null) faulty.push({ folder: name, problems })
    else if (packs.has(pack.id)) faulty.push({ folder: name, problems: [sameId(pack.id)] })
    else packs.set(pack.id, pack)
  }
  return {
    list: () => [...packs.values()],
    find: (packId) => packs.get(packId) ?? null,
    get(packId) {
      const pack = packs.get(packId)
      if (pack === undefined) throw new AppError('not-found', { what: 'pack', id: packId })
      return pack
    },
    faulty: () => faulty,
  }
}

const sameId = (id: string) => {
  return {
    file: 'pack.yaml',
    line: null,
    field: 'id',
    message: `“${id}” is the id of another pack: give this one its own`,
  }
}
