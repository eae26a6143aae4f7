import { zipSync } from 'fflate'

const encoder = new TextEncoder()
const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? encoder.encode(content) : content)

export interface BookParts {
  /** elements of the metadata */
  metadata?: string
  /** files by their names, in reading order; those with no="" in their itemref by `aside` */
  chapters: Record<string, string | Uint8Array>
  aside?: readonly string[]
  /** the nav of EPUB 3: what stands in its body */
  nav?: string
  /** navPoint elements of an NCX */
  ncx?: string
  /** more items of the manifest */
  items?: string
  /** attributes of the spine */
  spine?: string
  /** what stands in the guide of EPUB 2 */
  guide?: string
  /** more entries of the zip, by their whole paths */
  files?: Record<string, string | Uint8Array>
}

/** A page of a book. */
export const page = (body: string, head = '<title/>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>${head}</head><body>${body}</body></html>`

/** Makes an EPUB. */
export function book({
  metadata = '',
  chapters,
  aside = [],
  nav,
  ncx,
  items = '',
  spine = '',
  guide = '',
  files = {},
}: BookParts): Uint8Array {
  const names = Object.keys(chapters)
  const item = (name: string, at: number) =>
    `<item id="c${at}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`
  const itemref = (name: string, at: number) => `<itemref idref="c${at}"${aside.includes(name) ? ' linear="no"' : ''}/>`
  const opf =
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest>` +
    names.map(item).join('') +
    (nav === undefined ? '' : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>') +
    (ncx === undefined ? '' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>') +
    `${items}</manifest><spine${ncx === undefined ? '' : ' toc="ncx"'} ${spine}>${names.map(itemref).join('')}</spine><guide>${guide}</guide></package>`
  const all: Record<string, string | Uint8Array> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    'OEBPS/content.opf': opf,
    ...Object.fromEntries(Object.entries(chapters).map(([name, content]) => [`OEBPS/${name}`, content])),
    ...(nav === undefined ? {} : { 'OEBPS/nav.xhtml': page(nav) }),
    ...(ncx === undefined
      ? {}
      : { 'OEBPS/toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${ncx}</navMap></ncx>` }),
    ...files,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, content]) => [path, bytesOf(content)])))
}
