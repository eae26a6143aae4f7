import type { PDFDocumentProxy } from 'pdfjs-dist'
import { z } from 'zod'
import { applyTo, type Matrix } from './matrix'
import type { PageLinkArea, Place } from './model'
import { reported, within, type Report } from '../report'
import type { Places } from './places'

/** By pdf.js's number of this kind of annotation. */
const linkType = 2

const annotation = z.object({
  pageIndex: z.number(),
  rect: z.array(z.number()).length(4),
  url: z.string().optional(),
  dest: z.unknown().optional(),
})

/** A link, and where on its page, in PDF's units, bottom up. */
export interface RawLink {
  corners: [left: number, bottom: number, right: number, top: number]
  url: string | null
  target: Place | null
}

/** In so many steps the pages of a long document are asked for their links. */
const steps = 100

/** The links of a document by page: to the web, or to a place in the document. Asked of each page, pdf.js reads its words once more. */
export async function linksByPage(
  document: PDFDocumentProxy,
  places: Places,
  report: Report,
): Promise<Map<number, RawLink[]>> {
  const links = new Map<number, RawLink[]>()
  const found = await annotationsOf(document, within(report, 0, 0.5))
  for (const value of reported(found, within(report, 0.5, 1))) {
    const parsed = annotation.safeParse(value)
    if (!parsed.success) continue
    const { pageIndex, rect, url = null, dest } = parsed.data
    const target = url === null && dest ? await places.of(dest) : null
    const [left = 0, bottom = 0, right = 0, top = 0] = rect
    if (url === null && target === null) continue
    const onPage = links.get(pageIndex) ?? []
    onPage.push({ corners: [left, bottom, right, top], url, target })
    links.set(pageIndex, onPage)
  }
  return links
}

/** The links as pdf.js has them. A page that can't be read takes those of its step with it; the words are worth more. */
async function annotationsOf(document: PDFDocumentProxy, report: Report): Promise<unknown[]> {
  const { numPages } = document
  const all = Array.from({ length: numPages }, (_, page) => page)
  const step = Math.ceil(numPages / steps)
  const annotations: unknown[] = []
  for (let from = 0; from < numPages; from += step) {
    report(from / numPages)
    const others = new Set(all.filter((page) => page < from || page >= from + step))
    const found: unknown = await document.getAnnotationsByType(new Set([linkType]), others).catch(() => [])
    if (Array.isArray(found)) for (const one of found) annotations.push(one)
  }
  return annotations
}

/** Where the links of a page lie on it, top down. */
export const areasOf = (links: readonly RawLink[], toPage: Matrix): PageLinkArea[] =>
  links.map(({ corners: [left, bottom, right, top], url, target }) => {
    const [ax, ay] = applyTo(toPage, left, bottom)
    const [bx, by] = applyTo(toPage, right, top)
    return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by), url, target }
  })
