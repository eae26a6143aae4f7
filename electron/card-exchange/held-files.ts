import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../shared/errors'
import type { CollectionFile } from '../collection-json/public'
import type { AppContext } from '../context'
import type { Store } from '../store/store'
import type { CardFile } from './read-file'

/** A file on this machine's disk that holds cards. */
export interface FileOfCards {
  fileName: string
  path: string
}

/** A learner tries one way of reading after the other; of more files than this nobody keeps the dialog open. */
const MOST_HELD = 4

interface Held {
  folder: string
  files: Map<string, FileOfCards>
}
const ofStore = new WeakMap<Store, Held>()

/** The files that the window has sent, until others take their place. What an earlier start left goes. */
function heldOf(store: Store): Held {
  const known = ofStore.get(store)
  if (known) return known
  const folder = join(dirname(store.db.name), 'incoming')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const held = { folder, files: new Map<string, FileOfCards>() }
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
  held.files.set(id, { fileName, path })
  for (const [old, file] of [...held.files].slice(0, -MOST_HELD)) {
    held.files.delete(old)
    await rm(file.path, { force: true })
  }
  return id
}

/** @throws AppError file-gone */
export function heldFile({ store }: Pick<AppContext, 'store'>, id: string): FileOfCards {
  const file = heldOf(store).files.get(id)
  if (!file) throw new AppError('file-gone', { file: '' })
  return file
}

/** The file as cards are read from it. @param limit in megabytes @throws AppError file-too-large */
export async function cardFile({ fileName, path }: FileOfCards, limit: number): Promise<CardFile> {
  const megabytes = Math.ceil((await stat(path)).size / 1e6)
  if (megabytes > limit) throw new AppError('file-too-large', { file: fileName, megabytes, limit })
  return { fileName, bytes: new Uint8Array(await readFile(path)) }
}

/** The file as everything is read from it. */
export const collectionFile = ({ fileName, path }: FileOfCards): CollectionFile => ({
  fileName,
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
