import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative, isAbsolute } from 'node:path'
import type { IncomingCard } from '../../shared/card-exchange/incoming'
import { baseName, fieldsWithFiles } from '../../shared/card-exchange/media-named'
import { mediaOf } from '../../shared/cards/media-links'
import { MEDIA_LIMIT_MEGABYTES, mediaTypeOf } from '../../shared/cards/media-type'
import type { NoteFields } from '../../shared/model/card'
import { stageMedia, useStagedMedia } from '../cards/public'
import type { AppContext } from '../context'
import type { CardFile, FileBeside } from './read-file'
import type { Tally } from './report'

/** The pictures and sounds that cards of a file name. */
export interface FilesOfCards {
  /** The card with the files put into its words that are there; those that are not are told. */
  put(card: IncomingCard, tally: Tally): IncomingCard
  /** From now on what the fields name is needed. */
  need(fields: NoteFields): void
  /** How many are needed. */
  count(): number
  /** Keeps the bytes of those that are needed, unseen until useStored. @throws whatever reading a file throws */
  store(ctx: AppContext, signal?: AbortSignal): Promise<void>
}

/** Stands for a file of which nothing but its words is looked at. */
const ANY_FILE = '0'.repeat(64)

export function filesOfCards({ find }: CardFile): FilesOfCards {
  const found = new Map<string, FileBeside>()
  const needed = new Map<string, FileBeside>()
  const shaOf = (name: string): string | null => {
    const file = find?.(name) ?? null
    if (file !== null) found.set(file.sha256, file)
    return file?.sha256 ?? null
  }
  return {
    put(card, tally) {
      const { fields, missing } = fieldsWithFiles(card.fields, shaOf)
      // A card may name a file twice.
      const names = new Map(missing.map((file) => [file.name, file]))
      for (const file of names.values()) tally.missing(file, card.line)
      if (missing.length === 0 && fields === card.fields) return card
      return { ...card, fields, alike: [card.fields, fieldsWithFiles(card.fields, () => ANY_FILE).fields] }
    },
    need(fields) {
      if (found.size === 0) return
      for (const sha256 of mediaOf(fields)) {
        const file = found.get(sha256)
        if (file) needed.set(sha256, file)
      }
    },
    count: () => needed.size,
    async store(ctx, signal) {
      for (const { name, path } of needed.values()) {
        signal?.throwIfAborted()
        await stageMedia(ctx, { name: baseName(name), bytes: new Uint8Array(await readFile(path)) }, signal)
      }
      useStagedMedia(ctx, [...needed.keys()])
    },
  }
}

/**
 * Finds pictures and sounds beside a file, or in folders there, by the names that it has for them. Read at once: for a host that
 * nobody waits for.
 */
export function filesBeside(path: string): (name: string) => FileBeside | null {
  const folder = dirname(path)
  const known = new Map<string, FileBeside | null>()
  const inFolder = (name: string): string[] => {
    const whole = join(folder, name)
    const way = relative(folder, whole)
    return way.startsWith('..') || isAbsolute(way) ? [] : [whole]
  }
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const places = [...inFolder(name), ...inFolder(baseName(name))]
    const file = places.map((place) => fileAt(baseName(name), place)).find((one) => one !== null) ?? null
    known.set(name, file)
    return file
  }
}

function fileAt(name: string, path: string): FileBeside | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isFile() !== true || stat.size > MEDIA_LIMIT_MEGABYTES * 1e6) return null
  const bytes = readFileSync(path)
  if (mediaTypeOf(bytes) === null) return null
  return { name, path, sha256: createHash('sha256').update(bytes).digest('hex') }
}
