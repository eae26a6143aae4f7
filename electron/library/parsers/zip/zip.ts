import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../../../../shared/errors'
import { entryBytes, zipDirectory, ZipFault, type ZipEntry } from './zip-directory'

/** What a zip may hold. A book or a Word file is far from any of these; a zip bomb is not. */
const zipLimits = {
  entries: 10_000,
  unpackedBytes: 1_000_000_000,
  /** times the packed size, for entries over `ratioFromBytes` */
  ratio: 200,
  ratioFromBytes: 1_000_000,
}

/** The files in a zip. Nothing of it is ever written to a disk. */
export interface ZipArchive {
  readonly paths: readonly string[]
  /**
   * The bytes at a path, whose case may differ where no other fits; null if there is none.
   * @throws AppError file-damaged, with the entry, if they are not what the directory says; file-encrypted
   */
  read(path: string): Uint8Array | null
}

/** Whether bytes begin like a zip. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === (bytes[2] ?? 0) + 1

/**
 * Opens a zip: reads its directory and holds it against the limits. Entries are unpacked one by one, on demand.
 * @throws AppError file-damaged, with what is wrong
 */
export function openZip(bytes: Uint8Array, file: { fileName: string; kind: 'docx' | 'epub' }): ZipArchive {
  const fault = (detail: string, cause?: unknown) =>
    new AppError('file-damaged', { file: file.fileName, kind: file.kind, detail }, { cause })
  const entries = new Map<string, ZipEntry>()
  const byFoldedPath = new Map<string, ZipEntry>()
  try {
    for (const entry of checked(zipDirectory(bytes, zipLimits.entries))) {
      entries.set(entry.name, entry)
      byFoldedPath.set(entry.name.toLowerCase(), entry)
    }
  } catch (error) {
    throw error instanceof ZipFault ? fault(error.message, error) : error
  }
  return {
    paths: [...entries.keys()],
    read(path) {
      const entry = entries.get(path) ?? byFoldedPath.get(path.toLowerCase())
      if (entry === undefined) return null
      if (entry.encrypted) throw new AppError('file-encrypted', { file: file.fileName })
      try {
        return unpack(bytes, entry)
      } catch (error) {
        throw error instanceof ZipFault ? fault(`${error.message} (${entry.name})`, error) : error
      }
    },
  }
}

/** The entries that are files, under paths with slashes. */
function checked(entries: ZipEntry[]): ZipEntry[] {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > zipLimits.unpackedBytes)
    throw new ZipFault(
      `unpacked it would be ${Math.ceil(unpacked / 1e6)} MB, more than ${zipLimits.unpackedBytes / 1e6}`,
    )
  return entries.flatMap((entry) => {
    const name = entry.name.replaceAll('\\', '/')
    if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name)) throw new ZipFault(`an entry leads out of it (${name})`)
    if (entry.size > zipLimits.ratioFromBytes && entry.size > entry.packedSize * zipLimits.ratio)
      throw new ZipFault(`an entry grows more than ${zipLimits.ratio} times when it is unpacked (${name})`)
    return name.endsWith('/') ? [] : [{ ...entry, name }]
  })
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = inflated(entryBytes(bytes, entry), entry)
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new ZipFault('an entry does not match its checksum')
  return content
}

function inflated(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method === 0) return packed
  if (method !== 8) throw new ZipFault(`an entry is packed in a way that is not known: ${method}`)
  try {
    // Zero would mean no limit.
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
  } catch (error) {
    throw new ZipFault('an entry cannot be unpacked', { cause: error })
  }
}
