import type { PDFPageProxy } from 'pdfjs-dist'
import { z } from 'zod'
import { applyTo, type Matrix } from './matrix'
import type { PageLinkArea } from './model'
import type { Places } from './places'

const link = z.object({
  subtype: z.literal('Link'),
  rect: z.array(z.number()).length(4),
  url: z.string().optional(),
  dest: z.unknown(),
})

/** The links that lie on a page: to the web, or to a place in the document. */
export async function linksOn(page: PDFPageProxy, toPage: Matrix, places: Places): Promise<PageLinkArea[]> {
  const links: PageLinkArea[] = []
  for (const annotation of await page.getAnnotations()) {
    const parsed = link.safeParse(annotation)
    if (!parsed.success) continue
    const { rect, url = null, dest } = parsed.data
    const target = url === null && dest ? await places.of(dest) : null
    if (url === null && target === null) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = rect
    const [ax, ay] = applyTo(toPage, left, bottom)
    const [bx, by] = applyTo(toPage, right, top)
    links.push({
      x0: Math.min(ax, bx),
      x1: Math.max(ax, bx),
      y0: Math.min(ay, by),
      y1: Math.max(ay, by),
      url,
      target,
    })
  }
  return links
}
