import type { PDFPageProxy } from 'pdfjs-dist'
import { drawnFontOf, type DrawnFont } from './fonts'
import { matrixOf } from './matrix'
import type { PageItems } from './model'
import type { OpenPdf } from './open'
import { readPage, type OperatorTable } from './page-items'
import { linksOn } from './page-links'
import type { Places } from './places'
import { tagsOn, type PageTags } from './tags'
import { turnUpright } from './turn'

export interface ReadPage {
  items: PageItems
  tags: PageTags
}

/**
 * Reads the pages one by one. A page that can't be read is an empty one.
 * @param onPage called after each with the number of pages read
 */
export async function readPages(
  { document, operators }: OpenPdf,
  places: Places,
  onPage: (read: number) => void,
): Promise<{ pages: ReadPage[]; broken: number }> {
  const fonts = new Map<string, DrawnFont | null>()
  const pages: ReadPage[] = []
  let broken = 0
  for (let index = 0; index < document.numPages; index++) {
    try {
      const page = await document.getPage(index + 1)
      pages.push(await readOne(page, index, fonts, places, operators))
      page.cleanup()
    } catch {
      broken += 1
      const empty = { index, width: 0, height: 0, pieces: [], rules: [], links: [], pictures: 0, oddSigns: 0 }
      pages.push({ items: empty, tags: new Map() })
    }
    onPage(index + 1)
  }
  return { pages, broken }
}

async function readOne(
  page: PDFPageProxy,
  index: number,
  fonts: Map<string, DrawnFont | null>,
  places: Places,
  table: OperatorTable,
): Promise<ReadPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  const toPage = matrixOf(transform)
  const font = (id: string): DrawnFont | null => {
    const known = fonts.get(id)
    if (known !== undefined) return known
    const found = page.commonObjs.has(id) ? drawnFontOf(page.commonObjs.get(id)) : null
    fonts.set(id, found)
    return found
  }
  const items = readPage(
    {
      index,
      width,
      height,
      toPage,
      codes: operators.fnArray,
      args: operators.argsArray,
      font,
    },
    table,
  )
  items.links = await linksOn(page, toPage, places)
  return { items: turnUpright(items), tags: await tagsOn(page, items) }
}
