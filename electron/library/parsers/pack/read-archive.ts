import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { AppError, type ErrorFacts } from '../../../../shared/errors'
import {
  archiveLimits as limits,
  archiveList,
  archiveListFile,
  isLaterArchive,
  isPackFilePath,
  type ArchiveList,
} from '../../../../shared/pack/archive'
import { isZip } from '../zip/zip'
import { entryBytes, zipDirectory, ZipFault, type ZipEntry } from '../zip/zip-directory'

type Why = ErrorFacts['pack-unreadable']['why']

/**
 * Reads the files of a pack out of its one file, in memory: only those that a pack may have, each as its list says, within
 * the limits by what they really are and not only by what the zip says of them.
 * @throws AppError pack-unreadable
 */
export function readArchive(file: string, bytes: Uint8Array): Map<string, string> {
  const refuse = (why: Why, entry = ''): never => {
    throw new AppError('pack-unreadable', { file, why, entry })
  }
  if (bytes.length > limits.packedBytes) return refuse('large')
  if (!isZip(bytes)) return refuse('form')
  try {
    const entries = zipDirectory(bytes, limits.files + 1).filter(({ name }) => name !== 'cases/')
    const folded = new Set<string>()
    let declared = 0
    for (const { name, size, encrypted } of entries) {
      if (name !== archiveListFile && !isPackFilePath(name)) refuse('name', name)
      if (folded.has(name.toLowerCase())) refuse('twice', name)
      folded.add(name.toLowerCase())
      declared += size
      if (size > limits.fileBytes || declared > limits.totalBytes) refuse('large', name)
      if (encrypted) refuse('damaged', name)
    }
    const listed = entries.find(({ name }) => name === archiveListFile)
    if (listed === undefined) return refuse('form')
    const list = listOf(unpacked(bytes, listed))
    if (list === null) return refuse('form')
    if (isLaterArchive(list)) return refuse('newer')
    return texts(bytes, entries, list, refuse)
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error
    return refuse(error.message.startsWith('it has ') ? 'many' : 'damaged')
  }
}

function texts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { files }: ArchiveList,
  refuse: (why: Why, entry: string) => never,
): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of entries) {
    const { name } = entry
    if (name === archiveListFile) continue
    const content = unpacked(bytes, entry)
    const said = Object.hasOwn(files, name) ? files[name] : undefined
    if (said?.sha256 !== createHash('sha256').update(content).digest('hex')) refuse('changed', name)
    try {
      found.set(name, new TextDecoder('utf-8', { fatal: true }).decode(content))
    } catch {
      refuse('encoding', name)
    }
  }
  for (const name of Object.keys(files)) if (!found.has(name)) refuse('changed', name)
  return found
}

function listOf(bytes: Uint8Array): ArchiveList | null {
  try {
    return archiveList.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    // No JSON at all: as one of another form.
    return null
  }
}

/** Never more bytes than the directory says, which were held against the limits. @throws ZipFault */
function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = entryBytes(bytes, entry)
  if (entry.method === 0 && packed.length === entry.size) return packed
  if (entry.method !== 8) throw new ZipFault(`an entry is packed in a way that is not known (${entry.name})`)
  try {
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) })
    if (content.length === entry.size) return content
  } catch (error) {
    throw new ZipFault(`an entry cannot be unpacked (${entry.name})`, { cause: error })
  }
  throw new ZipFault(`an entry is not as long as it says (${entry.name})`)
}
