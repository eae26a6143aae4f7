/*
 * The directory at the end of a zip file, as APPNOTE.TXT 6.3 has it (sections 4.3.12 to 4.3.16, zip64 among them). It
 * alone counts: what stands between the entries is not looked at.
 */

/** What the directory says of one entry. Sizes are bytes. */
export interface ZipEntry {
  name: string
  encrypted: boolean
  /** 0 stored, 8 deflated */
  method: number
  crc: number
  packedSize: number
  size: number
  /** of its local header, from the start of the file */
  at: number
}

/** The file is no zip, or its directory cannot be followed. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault'
}

const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LONGEST_COMMENT = 0xffff

/**
 * Reads the directory.
 * @param mostEntries more are refused before any is read
 * @throws ZipFault
 */
export function zipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, size, offset, end } = findEnd(view)
  if (count > mostEntries) throw new ZipFault(`it has ${count} entries, more than ${mostEntries}`)
  // Something may stand before the zip, so that its own offsets fall short by that much.
  const shift = end - size - offset
  if (shift < 0) throw new ZipFault('its list of contents is cut off')
  const entries: ZipEntry[] = []
  let at = offset + shift
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY)
      throw new ZipFault(`its list of contents breaks off after ${index} of ${count} entries`)
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const [nameLength = 0, extraLength = 0] = lengths
    const next = at + ENTRY_SIZE + lengths.reduce((sum, length) => sum + length, 0)
    if (next > end) throw new ZipFault(`its list of contents breaks off after ${index} of ${count} entries`)
    const name = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)
    entries.push(entryAt(view, at, nameOf(name), shift, extraLength, nameLength))
    at = next
  }
  return entries
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_SIZE = 30

/** The bytes of an entry as they are packed. @throws ZipFault if they are not where the directory says */
export function entryBytes(bytes: Uint8Array, { at, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER)
    throw new ZipFault('an entry is not where it should be')
  const start = at + LOCAL_HEADER_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packedSize > bytes.length) throw new ZipFault('an entry is cut off')
  return bytes.subarray(start, start + packedSize)
}

function entryAt(
  view: DataView,
  at: number,
  name: string,
  shift: number,
  extraLength: number,
  nameLength: number,
): ZipEntry {
  const wide = wideFields(view, at + ENTRY_SIZE + nameLength, extraLength)
  const field = (position: number): number => {
    const value = view.getUint32(at + position, true)
    return value === 0xffffffff ? (wide.shift() ?? value) : value
  }
  // In the order in which zip64 lists those that did not fit.
  const size = field(24)
  const packedSize = field(20)
  const offset = field(42)
  return {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    at: offset + shift,
  }
}

/** The numbers of the zip64 extra field, if there is one. */
function wideFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const count = Math.min(Math.floor(view.getUint16(at + 2, true) / 8), 3)
    const fits = at + 4 + count * 8 <= start + length
    return fits ? Array.from({ length: count }, (_, index) => wideAt(view, at + 4 + index * 8)) : []
  }
  return []
}

interface DirectoryEnd {
  count: number
  size: number
  offset: number
  /** where the directory ends */
  end: number
}

function findEnd(view: DataView): DirectoryEnd {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue
    return (
      findEnd64(view, at) ?? {
        count: view.getUint16(at + 10, true),
        size: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
        end: at,
      }
    )
  }
  throw new ZipFault('it breaks off before its list of contents')
}

function findEnd64(view: DataView, end: number): DirectoryEnd | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null
  const at = wideAt(view, locator + 8)
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) throw new ZipFault('its list of contents is cut off')
  return { count: wideAt(view, at + 32), size: wideAt(view, at + 40), offset: wideAt(view, at + 48), end: at }
}

/** A number of 64 bits; past 2^53 it is no longer exact, and far past the end of any file that we read. */
const wideAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** Names are UTF-8, or in an old code page, of which the letters of English are the same. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Any bytes are Latin-1: two names that differ stay different.
    return new TextDecoder('latin1').decode(bytes)
  }
}
