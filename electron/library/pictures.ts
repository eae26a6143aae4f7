import type { AppContext } from '../context'
import { blobQueries } from '../store/blob.queries'
import { fileQueries } from './file.queries'

/** A picture of a text, by the SHA-256 of its bytes; null if there is none. No other file that is kept is given out. */
export function findPicture(
  { store: { db } }: AppContext,
  sha256: string,
): { mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null {
  return fileQueries(db).isPicture(sha256) ? blobQueries(db).read(sha256) : null
}
