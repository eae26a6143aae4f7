import { AppError } from '../../../../shared/errors'
import { isZip, openZip, type ZipArchive } from './zip'

interface ContainerFile {
  fileName: string
  bytes: Uint8Array
  kind: 'docx' | 'epub'
}

/**
 * Opens a file that should be a zip with something in it, as Word files and EPUBs are.
 * @param mark path of an entry that every file of the kind has
 * @throws AppError file-empty; file-encrypted for a Word file with a password, which is no zip at all; file-mismatch if it is of another
 * kind; file-damaged
 */
export function openContainer({ fileName, bytes, kind }: ContainerFile, mark: string): ZipArchive {
  if (bytes.length === 0) throw new AppError('file-empty', { file: fileName })
  if (!isZip(bytes)) {
    if (isOldOffice(bytes) && holdsName(bytes, 'EncryptedPackage'))
      throw new AppError('file-encrypted', { file: fileName })
    const found = foundIn(bytes)
    if (found !== null) throw new AppError('file-mismatch', { file: fileName, named: kind, found })
  }
  const zip = openZip(bytes, { fileName, kind })
  if (zip.read(mark) !== null) return zip
  const found = contents.find(([, has]) => has(zip.paths))?.[0]
  if (found === undefined)
    throw new AppError('file-damaged', { file: fileName, kind, detail: `an entry is missing (${mark})` })
  throw new AppError('file-mismatch', { file: fileName, named: kind, found })
}

/** What a zip holds, by its entries. */
const contents: [words: string, has: (paths: readonly string[]) => boolean][] = [
  ['an EPUB book', (paths) => paths.includes('META-INF/container.xml')],
  ['a spreadsheet', (paths) => paths.some((path) => path.startsWith('xl/'))],
  ['a presentation', (paths) => paths.some((path) => path.startsWith('ppt/'))],
  ['a Word document', (paths) => paths.some((path) => path.startsWith('word/'))],
  ['an OpenDocument file', (paths) => paths.includes('content.xml')],
  ['a zip archive', (paths) => !paths.includes('[Content_Types].xml') && !paths.includes('mimetype')],
]

const beginnings: [words: string, begins: RegExp][] = [
  ['a PDF', /^%PDF-/],
  ['rich text', /^\{\\rtf/],
  ['a web page', /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html[\s>])/i],
]

/** What other kind a file is of, by its first bytes; null if they don't tell. */
function foundIn(bytes: Uint8Array): string | null {
  if (isOldOffice(bytes)) return 'an Office file of the old kind'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  const known = beginnings.find(([, begins]) => begins.test(start))?.[0]
  if (known !== undefined) return known
  return isPlainText(bytes) ? 'plain text' : null
}

/** The compound file of Office before 2007, and of Word files with a password (MS-CFB, section 2.2). */
const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)

/** Names in a compound file are UTF-16. */
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))

function isPlainText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096)
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return !/[\u0000-\u0008\u000e-\u001a]/.test(new TextDecoder('latin1').decode(start))
}
