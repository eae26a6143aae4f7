import { MEDIA_LIMIT_MEGABYTES, mediaTypeOf } from '../../shared/cards/media-type'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import { blobQueries } from '../store/blob.queries'
import { keepBytes, sha256Of } from '../store/keep-bytes'
import type { Outcome, Transaction } from '../store/store'
import { turn } from '../store/turn'
import { mediaQueries, type MediaFile } from './media.queries'

type Stored = Pick<AppContext, 'store' | 'now'>

/** How long the bytes of a file that was removed stay. */
const KEPT_MS = 30 * 24 * 3_600_000

/**
 * Keeps a picture or a sound for the fields of cards, once however often it comes. No undo step: until a note uses it, it is
 * nothing that a learner sees.
 * @throws AppError file-too-large; media-unsupported if its bytes are neither
 */
export async function addMedia(ctx: Stored, file: { name: string; bytes: Uint8Array }): Promise<MediaFile> {
  return keepMedia(ctx, file, (tx, sha256) => mediaQueries(tx.db).put(sha256, file.name, tx.nowMs))
}

/**
 * Keeps a picture or a sound for notes that are not there yet. It counts as removed long ago, so that the next start takes away
 * what was never used.
 * @throws AppError as addMedia does
 */
export async function stageMedia(
  ctx: Stored,
  file: { name: string; bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<void> {
  await keepMedia(ctx, file, (tx, sha256) => mediaQueries(tx.db).stage(sha256, file.name, tx.nowMs), signal)
}

/** Staged files are to be used by notes from now on: if undo takes these away, the files count as removed now. No undo step, as nothing is seen of it. */
export function useStagedMedia({ store, now }: Stored, files: readonly string[]): void {
  if (files.length > 0) store.write(now(), (tx) => mediaQueries(tx.db).removedNow(files, tx.nowMs))
}

async function keepMedia(
  ctx: Stored,
  { name, bytes }: { name: string; bytes: Uint8Array },
  claim: (tx: Transaction, sha256: string) => void,
  signal?: AbortSignal,
): Promise<MediaFile> {
  const size = bytes.byteLength
  if (size > MEDIA_LIMIT_MEGABYTES * 1_000_000)
    throw new AppError('file-too-large', { file: name, megabytes: Math.ceil(size / 1e6), limit: MEDIA_LIMIT_MEGABYTES })
  const mediaType = mediaTypeOf(bytes)
  if (mediaType === null) throw new AppError('media-unsupported', { file: name })
  const sha256 = await sha256Of(bytes)
  await keepBytes(ctx, { sha256, mediaType, bytes, claim: (tx) => claim(tx, sha256) }, signal)
  return { sha256, name, mediaType, size }
}

/** What a file of a card is; null if there is none, or its bytes are not all there. */
export function findMedia({ store }: Pick<AppContext, 'store'>, sha256: string): MediaFile | null {
  return mediaQueries(store.db).find(sha256)
}

/** Its bytes, and what they are. No other file that is kept is given out. */
export function readMedia(ctx: Pick<AppContext, 'store'>, sha256: string) {
  if (findMedia(ctx, sha256) === null) return null
  const bytes = blobQueries(ctx.store.db).read(sha256)?.bytes
  // A text may have brought the same bytes, as another kind of file.
  const mediaType = bytes === undefined ? null : mediaTypeOf(bytes)
  return bytes === undefined || mediaType === null ? null : { bytes, mediaType }
}

/** The files that neither a note nor what is being written uses, the largest first. */
export function unusedMedia({ store }: Pick<AppContext, 'store'>): MediaFile[] {
  return mediaQueries(store.db).unused()
}

/** Removes unused files; one that has come into use meanwhile stays. Their bytes stay for 30 days, so that undo brings them back. */
export function removeUnusedMedia({ store, now }: Stored, files: readonly string[]): Outcome<{ removed: number }> {
  return store.operate('remove-media', now(), (tx) => {
    const media = mediaQueries(tx.db)
    return { removed: files.filter((sha256) => media.setAside(sha256, tx.nowMs)).length }
  })
}

/** Forgets files that were removed 30 days ago; what removes unused files then takes their bytes. At start. */
export async function removeExpiredMedia({ store, now }: Stored): Promise<void> {
  for (const sha256 of mediaQueries(store.db).removedBefore(now() - KEPT_MS)) {
    if (!store.db.open) return
    // No undo step: there is nothing left to bring back.
    store.write(now(), (tx) => {
      mediaQueries(tx.db).remove(sha256)
      tx.forget(sha256)
    })
    await turn()
  }
}
