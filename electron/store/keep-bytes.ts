import { createHash } from 'node:crypto'
import { blobQueries } from './blob.queries'
import type { Store, Transaction } from './store'
import { turn } from './turn'

/** Written in one transaction: a few milliseconds. */
const PART_BYTES = 512 * 1024
/** Hashed at a stretch. */
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

interface BytesToKeep {
  sha256: string
  mediaType: string
  bytes: Uint8Array
  /** says what they are for, together with their first row: whoever looks for unused bytes must not take them */
  claim(tx: Transaction): void
}

/** In how many parts bytes are written. */
export const partsToKeep = (bytes: Uint8Array): number => Math.ceil(bytes.byteLength / PART_BYTES)

/**
 * Keeps bytes, part by part, so that others get their turn. They may be kept already.
 * @param onPart called after each part
 */
export async function keepBytes(
  { store, now }: { store: Store; now(): number },
  { sha256, mediaType, bytes, claim }: BytesToKeep,
  signal?: AbortSignal,
  onPart: () => void = () => {},
): Promise<void> {
  const size = bytes.byteLength
  store.write(now(), (tx) => {
    blobQueries(tx.db).makeRoom({ sha256, mediaType, size })
    claim(tx)
  })
  if (blobQueries(store.db).isKept(sha256)) return
  for (let at = 0, seq = 0; at < size; at += PART_BYTES, seq++) {
    signal?.throwIfAborted()
    store.write(now(), ({ db }) => blobQueries(db).insertChunk(sha256, seq, bytes.subarray(at, at + PART_BYTES)))
    onPart()
    await turn()
  }
  store.write(now(), ({ db }) => blobQueries(db).complete(sha256))
}
