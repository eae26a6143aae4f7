import { childAt, childrenNamed, xmlText, type XmlElement } from '../xml/xml'
import { innerAddress } from './paths'

/** A file of a book. */
export interface ManifestItem {
  id: string
  path: string
  mediaType: string
  properties: readonly string[]
}

/** What a book says of itself and of the order of its files (EPUB 3.3 and OPF 2.0.1, the package document). */
export interface BookPackage {
  title: string
  authors: string[]
  /** ISO 8601, as far as it is known; null if it isn't */
  published: string | null
  language: string
  manifest: readonly ManifestItem[]
  /** in reading order; what is not part of it (linear="no") comes last */
  spine: readonly ManifestItem[]
  /** paths of what is not part of the order */
  aside: ReadonlySet<string>
  /** null where the book has none */
  cover: ManifestItem | null
  /** contents of EPUB 3 */
  nav: ManifestItem | null
  /** contents of EPUB 2 */
  ncx: ManifestItem | null
  /** paths of pages that are cover, title page and the like */
  frontPages: ReadonlySet<string>
}

/** @param path of the package document in the zip */
export function readPackage(root: XmlElement, path: string): BookPackage {
  const metadata = childAt(root, 'metadata')
  // OPF 1 and careless makers of OPF 2 put another element around them.
  const data = [metadata, childAt(metadata, 'dc-metadata')]
  const all = (name: string) => data.flatMap((parent) => childrenNamed(parent, name))
  const words = (name: string) => all(name).map(wordsOf).filter(Boolean)
  const metas = [...childrenNamed(metadata, 'meta'), ...childrenNamed(childAt(metadata, 'x-metadata'), 'meta')]
  const manifest = childrenNamed(childAt(root, 'manifest'), 'item').flatMap((item) => itemOf(item, path) ?? [])
  const byId = new Map(manifest.map((item) => [item.id, item]))
  const spine = childAt(root, 'spine')
  const references = childrenNamed(spine, 'itemref')
  const inOrder = (linear: boolean) =>
    references
      .filter(({ attributes }) => (attributes.linear !== 'no') === linear)
      .flatMap(({ attributes }) => byId.get(attributes.idref ?? '') ?? [])
  const coverId = metas.find(({ attributes }) => attributes.name === 'cover')?.attributes.content ?? ''
  const aside = inOrder(false)
  const has = (property: string) => manifest.find(({ properties }) => properties.includes(property)) ?? null
  return {
    title: mainTitle(all('dc:title'), metas),
    authors: words('dc:creator'),
    published: publishedOf(all('dc:date')),
    language: words('dc:language')[0] ?? '',
    manifest,
    spine: [...new Map([...inOrder(true), ...aside].map((item) => [item.path, item])).values()],
    aside: new Set(aside.map((item) => item.path)),
    cover: has('cover-image') ?? byId.get(coverId) ?? manifest.find(({ path: one }) => one === coverId) ?? null,
    nav: has('nav'),
    ncx:
      byId.get(spine?.attributes.toc ?? '') ??
      manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml') ??
      null,
    frontPages: frontPagesOf(childAt(root, 'guide'), path),
  }
}

const wordsOf = (element: XmlElement): string => xmlText(element).replace(/\s+/g, ' ').trim()

function itemOf({ attributes }: XmlElement, packagePath: string): ManifestItem | null {
  const address = innerAddress(packagePath, attributes.href ?? '')
  if (address === null) return null
  return {
    id: attributes.id ?? '',
    path: address.path,
    mediaType: attributes['media-type'] ?? '',
    properties: (attributes.properties ?? '').split(/\s+/),
  }
}

/** The title that the book calls its main one, else its first. */
function mainTitle(titles: readonly XmlElement[], metas: readonly XmlElement[]): string {
  const main = titles.find(({ attributes: { id } }) =>
    metas.some(
      (meta) =>
        meta.attributes.property === 'title-type' && meta.attributes.refines === `#${id}` && wordsOf(meta) === 'main',
    ),
  )
  return [main, ...titles].map((title) => (title === undefined ? '' : wordsOf(title))).find(Boolean) ?? ''
}

function publishedOf(dates: readonly XmlElement[]): string | null {
  const eventOf = ({ attributes }: XmlElement) => attributes['opf:event'] ?? attributes.event ?? 'publication'
  const dated = dates.filter((date) => !['modification', 'conversion'].includes(eventOf(date)))
  const best = dated.find((date) => /publication/.test(eventOf(date))) ?? dated[0]
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|T)/.exec(best === undefined ? '' : wordsOf(best))?.[0] ?? null
  // What programs write that were not told a date.
  return day === null || /^0?[01]0[01]/.test(day) ? null : day
}

function frontPagesOf(guide: XmlElement | undefined, path: string): Set<string> {
  const isFront = (type: string | undefined) => /^(?:cover|title-?page|toc|copyright-?page)$/i.test(type ?? '')
  return new Set(
    childrenNamed(guide, 'reference')
      .filter(({ attributes }) => isFront(attributes.type))
      .flatMap(({ attributes }) => innerAddress(path, attributes.href ?? '')?.path ?? []),
  )
}
