import { createHash } from 'node:crypto'
import type { AppContext } from '../context'
import { fileQueries, type FileKind } from './file.queries'
import { turn } from './turn'

/** Of a file, written in one transaction: a few milliseconds. */
const PART_BYTES = 512 * 1024
/** Of a file, hashed at a stretch. */
const HASH_BYTES = 4_000_000

/** The SHA-256 of bytes, in hex; others get their turn in between. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.byteLength; at += HASH_BYTES) {
    hash.update(bytes.subarray(at, at + HASH_BYTES))
    await turn()
  }
  return hash.digest('hex')
}

interface FileToKeep {
  kind: FileKind
  name: string
  sha256: string
  mediaType: string
  bytes: Uint8Array
}

/** In how many parts a file is written. */
export const partsToKeep = (bytes: Uint8Array): number => Math.ceil(bytes.byteLength / PART_BYTES)

/**
 * Keeps a file for a revision, part by part. It may be kept already, for another.
 * @param onPart called after each part
 */
export async function keepFile(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  key: { id: string; revision: number },
  { kind, name, sha256, mediaType, bytes }: FileToKeep,
  signal?: AbortSignal,
  onPart: () => void = () => {},
): Promise<void> {
  const size = bytes.byteLength
  store.write(now(), ({ db }) => fileQueries(db).begin(key, kind, name, { sha256, mediaType, size }))
  if (fileQueries(store.db).isKept(sha256)) return
  for (let at = 0, seq = 0; at < size; at += PART_BYTES, seq++) {
    signal?.throwIfAborted()
    store.write(now(), ({ db }) => fileQueries(db).insertChunk(sha256, seq, bytes.subarray(at, at + PART_BYTES)))
    onPart()
    await turn()
  }
  store.write(now(), ({ db }) => fileQueries(db).complete(sha256))
}
