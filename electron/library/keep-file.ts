import type { AppContext } from '../context'
import { keepBytes } from '../store/keep-bytes'
import type { Transaction } from '../store/store'
import { fileQueries, type FileKind } from './file.queries'

interface FileToKeep {
  kind: FileKind
  name: string
  sha256: string
  mediaType: string
  bytes: Uint8Array
}

/**
 * Keeps a file for a revision, part by part. It may be kept already, for another.
 * @param onPart called after each part
 */
export function keepFile(
  ctx: Pick<AppContext, 'store' | 'now'>,
  key: { id: string; revision: number },
  { kind, name, ...file }: FileToKeep,
  signal?: AbortSignal,
  onPart?: () => void,
): Promise<void> {
  const claim = ({ db }: Transaction) => fileQueries(db).use(key, kind, name, file.sha256)
  return keepBytes(ctx, { ...file, claim }, signal, onPart)
}
