import type { PDFPageProxy } from 'pdfjs-dist'
import { drawnFontOf, type DrawnFont } from './fonts'
import { matrixOf } from './matrix'
import { emptyPage, type PageItems } from './model'
import { within, type Report } from '../report'
import type { OpenPdf } from './open'
import { readPage, type OperatorTable } from './page-items'
import { areasOf, linksByPage, type RawLink } from './page-links'
import type { Places } from './places'
import { tagsOn, type PageTags } from './tags'
import { turnUpright } from './turn'

export interface ReadPage {
  items: PageItems
  tags: PageTags
}

/**
 * Reads the pages one by one. A page that can't be read is an empty one.
 * @param report told at each, and before that of the links that are looked for in all
 */
export async function readPages(
  { document, operators }: OpenPdf,
  places: Places,
  report: Report,
): Promise<{ pages: ReadPage[]; broken: number }> {
  const reading: Reading = {
    table: operators,
    fonts: new Map(),
    links: await linksByPage(document, places, within(report, 0, 0.1)),
  }
  const pages: ReadPage[] = []
  let broken = 0
  for (let index = 0; index < document.numPages; index++) {
    try {
      const page = await document.getPage(index + 1)
      pages.push(await readOne(page, index, reading))
      page.cleanup()
    } catch {
      broken += 1
      pages.push({ items: emptyPage(index, 0, 0), tags: new Map() })
    }
    report(0.1 + (0.9 * (index + 1)) / document.numPages)
  }
  return { pages, broken }
}

interface Reading {
  table: OperatorTable
  fonts: Map<string, DrawnFont | null>
  links: Map<number, RawLink[]>
}

async function readOne(page: PDFPageProxy, index: number, { table, fonts, links }: Reading): Promise<ReadPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { fnArray: codes, argsArray: args } = await page.getOperatorList()
  const toPage = matrixOf(transform)
  const font = (id: string): DrawnFont | null => {
    const known = fonts.get(id)
    if (known !== undefined) return known
    const found = page.commonObjs.has(id) ? drawnFontOf(page.commonObjs.get(id)) : null
    fonts.set(id, found)
    return found
  }
  const items = readPage({ index, width, height, toPage, codes, args, font }, table)
  items.links = areasOf(links.get(index) ?? [], toPage)
  return { items: turnUpright(items), tags: await tagsOn(page, items) }
}
