import { AppError } from '../../../../shared/errors'
import { childAt, childrenNamed, descendantsNamed, isXmlElement, readXml, type XmlElement } from '../xml/xml'
import { openContainer } from '../zip/container'
import type { ZipArchive } from '../zip/zip'
import { readPackage, type BookPackage } from './opf'

const CONTAINER = 'META-INF/container.xml'

/** Ways to disguise fonts, which are not read; whatever else is encrypted needs a key. */
const fontDisguises = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/**
 * Opens a book and reads its package document.
 * @throws AppError file-empty, file-encrypted, file-mismatch, file-damaged
 */
export function openBook(fileName: string, bytes: Uint8Array): { zip: ZipArchive; book: BookPackage } {
  const zip = openContainer({ fileName, bytes, kind: 'epub' }, CONTAINER)
  const damaged = (detail: string) => new AppError('file-damaged', { file: fileName, kind: 'epub', detail })
  const rootOf = (path: string) => {
    const content = zip.read(path)
    return content === null ? undefined : readXml(content).children.find(isXmlElement)
  }
  if (isEncrypted(rootOf('META-INF/encryption.xml'))) throw new AppError('file-encrypted', { file: fileName })
  const rootfiles = childrenNamed(childAt(rootOf(CONTAINER), 'rootfiles'), 'rootfile')
  const path = rootfiles.map(({ attributes }) => attributes['full-path'] ?? '').find((one) => zip.read(one) !== null)
  if (path === undefined) throw damaged('its package document is missing')
  const root = rootOf(path)
  const book = root === undefined ? null : readPackage(root, path)
  if (book === null || book.spine.length === 0) throw damaged('its package document names no text')
  return { zip, book }
}

function isEncrypted(encryption: XmlElement | undefined): boolean {
  if (encryption === undefined) return false
  return descendantsNamed(encryption, 'enc:EncryptedData').some((data) => {
    const method = childAt(data, 'enc:EncryptionMethod')?.attributes.Algorithm ?? ''
    return !fontDisguises.has(method)
  })
}
