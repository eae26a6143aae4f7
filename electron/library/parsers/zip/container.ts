import { AppError } from '../../../../shared/errors'
import { XmlFault } from '../xml/xml'
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
    if (isOldOffice(bytes))
      throw new AppError('file-mismatch', { file: fileName, named: kind, found: 'an Office file of the old kind' })
  }
  const zip = unwrapped(openZip(bytes, { fileName, kind }), mark)
  const found = contents.find(([, , has]) => has(zip.paths))
  const isOther = found !== undefined && found[1] !== kind && kind === 'docx'
  if (!isOther && zip.read(mark) !== null) return zip
  if (found === undefined)
    throw new AppError('file-damaged', { file: fileName, kind, detail: `an entry is missing (${mark})` })
  throw new AppError('file-mismatch', { file: fileName, named: kind, found: found[0] })
}

/**
 * Runs what reads the XML of a container.
 * @throws AppError file-damaged where that meets XML that nobody can read
 */
export async function readingXml<T>(
  { fileName, kind }: Pick<ContainerFile, 'fileName' | 'kind'>,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error
    throw new AppError('file-damaged', { file: fileName, kind, detail: error.message }, { cause: error })
  }
}

/** Who zips the folder instead of what is in it puts everything one step deeper. */
function unwrapped(zip: ZipArchive, mark: string): ZipArchive {
  if (zip.paths.includes(mark)) return zip
  const found = zip.paths.filter((path) => path.endsWith(`/${mark}`))
  const folder = found.length === 1 ? found[0]?.slice(0, -mark.length) : undefined
  if (folder === undefined || folder.indexOf('/') !== folder.length - 1) return zip
  return {
    paths: zip.paths.flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : [])),
    read: (path) => zip.read(folder + path),
  }
}

/** What a zip holds, by its entries. */
const contents: [words: string, kind: string, has: (paths: readonly string[]) => boolean][] = [
  ['an EPUB book', 'epub', (paths) => paths.includes('META-INF/container.xml')],
  ['a Word document', 'docx', (paths) => paths.some((path) => /^word\//i.test(path))],
  ['a spreadsheet', 'xlsx', (paths) => paths.some((path) => path.startsWith('xl/'))],
  ['a presentation', 'pptx', (paths) => paths.some((path) => path.startsWith('ppt/'))],
  ['an OpenDocument file', 'odf', (paths) => paths.includes('content.xml')],
  ['a zip archive', 'zip', (paths) => !paths.includes('[Content_Types].xml') && !paths.includes('mimetype')],
]

/** The compound file of Office before 2007, and of Word files with a password (MS-CFB, section 2.2). */
const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)

/** Names in a compound file are UTF-16. */
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
