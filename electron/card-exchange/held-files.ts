import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { baseName } from '../../shared/card-exchange/media-named'
import { MEDIA_LIMIT_MEGABYTES, mediaTypeOf } from '../../shared/cards/media-type'
import { AppError } from '../../shared/errors'
import type { CollectionFile } from '../collection-json/public'
import type { AppContext } from '../context'
import type { Store } from '../store/store'
import { sha256Of } from '../store/keep-bytes'
import type { CardFile, FileBeside } from './read-file'

/** A file on this machine's disk that holds cards. */
export interface FileOfCards {
  fileName: string
  path: string
}

/** A learner tries one way of reading after the other; of more files than this nobody keeps the dialog open. */
const MOST_HELD = 4

interface HeldFile extends FileOfCards {
  /** pictures and sounds that were sent with it, by their names in small letters */
  beside: Map<string, FileBeside>
}
interface Held {
  folder: string
  files: Map<string, HeldFile>
}
const ofStore = new WeakMap<Store, Held>()

/** The files that the window has sent, until others take their place. What an earlier start left goes. */
function heldOf(store: Store): Held {
  const known = ofStore.get(store)
  if (known) return known
  const folder = join(dirname(store.db.name), 'incoming')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const held = { folder, files: new Map<string, HeldFile>() }
  ofStore.set(store, held)
  return held
}

/** Keeps a file that the window sends, however long, to be read as often as its dialog asks. @returns its id */
export async function holdFile(
  { store, newId }: Pick<AppContext, 'store' | 'newId'>,
  fileName: string,
  body: AsyncIterable<Uint8Array>,
): Promise<string> {
  const held = heldOf(store)
  const id = newId()
  const path = join(held.folder, id)
  await pipeline(Readable.from(body, { objectMode: false }), createWriteStream(path, { mode: 0o600 }))
  held.files.set(id, { fileName, path, beside: new Map() })
  for (const [old, file] of [...held.files].slice(0, -MOST_HELD)) {
    held.files.delete(old)
    for (const one of [file, ...file.beside.values()]) await rm(one.path, { force: true })
  }
  return id
}

/** @throws AppError file-gone */
export function heldFile({ store }: Pick<AppContext, 'store'>, id: string): HeldFile {
  const file = heldOf(store).files.get(id)
  if (!file) throw new AppError('file-gone', { file: '' })
  return file
}

/**
 * Keeps a picture or a sound that belongs to such a file.
 * @throws AppError file-gone, file-too-large; media-unsupported if its bytes are neither
 */
export async function holdBeside(
  { store, newId }: Pick<AppContext, 'store' | 'newId'>,
  fileId: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const { beside } = heldFile({ store }, fileId)
  if (bytes.byteLength > MEDIA_LIMIT_MEGABYTES * 1e6)
    throw new AppError('file-too-large', {
      file: name,
      megabytes: Math.ceil(bytes.byteLength / 1e6),
      limit: MEDIA_LIMIT_MEGABYTES,
    })
  if (mediaTypeOf(bytes) === null) throw new AppError('media-unsupported', { file: name })
  const path = join(heldOf(store).folder, newId())
  await writeFile(path, bytes, { mode: 0o600 })
  beside.set(keyOfName(name), { name, path, sha256: await sha256Of(bytes) })
}

/** Files are called by their names alone: where they lie on the learner's disk is not known here. */
const keyOfName = (name: string): string => baseName(name).normalize('NFC').toLowerCase()

/**
 * The file as cards are read from it, with the pictures and sounds that belong to it.
 * @param limit in megabytes
 * @param find  finds them by name, for a file that was not held
 * @throws AppError file-too-large
 */
export async function cardFile(
  file: FileOfCards & Partial<Pick<HeldFile, 'beside'>>,
  limit: number,
  find = (name: string): FileBeside | null => file.beside?.get(keyOfName(name)) ?? null,
): Promise<CardFile> {
  const { fileName, path } = file
  const megabytes = Math.ceil((await stat(path)).size / 1e6)
  if (megabytes > limit) throw new AppError('file-too-large', { file: fileName, megabytes, limit })
  return { fileName, bytes: new Uint8Array(await readFile(path)), find }
}

/** The file as everything is read from it. */
export const collectionFile = ({ fileName, path }: FileOfCards): CollectionFile => ({
  fileName,
  size: statSync(path).size,
  pieces: () => createReadStream(path),
})

/** Whether a file is one of everything, by what it begins with. */
export async function isCollection({ path }: FileOfCards): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return /^[\s\uFEFF]*\{/.test(buffer.toString('utf8', 0, bytesRead))
  } finally {
    await file.close()
  }
}
