import type { CollectionForeseen } from '../../shared/model/collection'
import type { AppContext } from '../context'
import { schemaVersion } from '../store/migrate'
import { turn } from '../store/turn'
import { partsOf, type CollectionFile } from './read-collection'

/** Reads a file of everything through and says what it holds; nothing is changed. @throws AppError collection-unreadable */
export async function foreseeCollection(
  { store }: Pick<AppContext, 'store'>,
  file: CollectionFile,
): Promise<CollectionForeseen> {
  const rows = new Map<string, number>()
  let exportedAt: string | null = null
  for await (const parts of partsOf(file, schemaVersion(store.db))) {
    for (const part of parts) {
      if (part.kind === 'row') rows.set(part.key, (rows.get(part.key) ?? 0) + 1)
      else if (part.key === 'exportedAt') exportedAt = String(part.value)
    }
    await turn()
  }
  return { file: file.fileName, exportedAt, sections: [...rows].map(([key, count]) => ({ key, count })) }
}
