import type { PDFPageProxy } from 'pdfjs-dist'
import { imageAsset } from '../images-kinds'
import type { ParsedAsset } from '../parsed-document'
import { matrixOf, type Matrix } from './matrix'
import type { Rule } from './model'
import { openPdf, type OpenPdf } from './open'
import { readPage } from './page-items'
import { boxOf, isPicture } from './picture-boxes'
import { layPixels, pixelsOf, pngOf } from './pixels'
import type { ReadPage } from './read-pages'

/** A picture, and where it stands. */
export interface Picture {
  page: number
  box: Rule
  asset: ParsedAsset
}
export interface Pictures {
  pictures: Picture[]
  /** that could not be shown */
  leftOut: number
}

/** Bytes of all pictures of a file. */
const mostBytes = 100e6
/** So often, on such a share of the pages, the same picture is a logo. */
const fewestRepeats = 3
const repeatedShare = 0.4
/** A picture that pdf.js never hands over is waited for no longer. */
const patienceMs = 10_000
const sayEveryMs = 100

/**
 * The pictures that stand among the words of a file. Only the pages that have some are read once more, this time with
 * what is painted on them.
 * @param onShare called with the share that is done, from 0 to 1
 */
export async function picturesOf(
  file: string,
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  onShare: (share: number) => void,
): Promise<Pictures> {
  const wanted = pages.filter(({ items }) => items.boxes.some((box) => isPicture(box, items)))
  if (wanted.length === 0) return { pictures: [], leftOut: 0 }
  const open = await openPdf(file, bytes, { pictures: true })
  const room: Room = { left: mostBytes, known: new Map() }
  const found: Picture[] = []
  let leftOut = 0
  for (const [at, page] of wanted.entries()) {
    const say = () => onShare(at / wanted.length)
    say()
    // pdf.js unpacks all that a page shows before it hands over the first of it.
    const timer = setInterval(say, sayEveryMs)
    const before = found.length
    try {
      const proxy = await open.document.getPage(page.items.index + 1)
      for await (const picture of paintedOn(proxy, page, open, room)) {
        found.push(picture)
        say()
      }
      proxy.cleanup()
    } catch {
      // Its words have been read; what is missing is counted below.
    } finally {
      clearInterval(timer)
    }
    const expected = page.items.boxes.filter((box) => isPicture(box, page.items)).length
    leftOut += Math.max(0, expected - (found.length - before))
  }
  await open.document.loadingTask.destroy()
  return { pictures: withoutLogos(found, pages.length), leftOut }
}

interface Room {
  left: number
  /** what is painted again on other pages, by pdf.js's name for it and how it lies */
  known: Map<string, ParsedAsset | null>
}

async function* paintedOn(
  page: PDFPageProxy,
  { items: { index }, items }: ReadPage,
  { operators }: OpenPdf,
  room: Room,
): AsyncGenerator<Picture> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { fnArray: codes, argsArray: args } = await page.getOperatorList()
  const painted: { ctm: Matrix; image: unknown }[] = []
  const paint = (ctm: Matrix, image: unknown) => void painted.push({ ctm, image })
  readPage({ index, width, height, toPage: matrixOf(transform), codes, args, font: () => null, paint }, operators)
  for (const { ctm, image } of painted) {
    const box = boxOf(ctm)
    if (!isPicture(box, items)) continue
    const asset = await assetOf(page, image, ctm, room)
    if (asset !== null) yield { page: index, box, asset }
  }
}

async function assetOf(page: PDFPageProxy, image: unknown, ctm: Matrix, room: Room): Promise<ParsedAsset | null> {
  const id = idOf(image)
  const key = id === null ? null : `${id} ${ctm.slice(0, 4).map(Math.sign).join(' ')}`
  const known = key === null ? undefined : room.known.get(key)
  if (known !== undefined) return known
  const pixels = pixelsOf(id === null ? image : await unpacked(page, id))
  const made = pixels === null ? null : imageAsset(pngOf(layPixels(pixels, ctm)))
  const asset = made === null || made.bytes.length > room.left ? null : made
  room.left -= asset?.bytes.length ?? 0
  if (key !== null) room.known.set(key, asset)
  return asset
}

/** The name under which pdf.js keeps what is painted; null if it stands in the operator itself. */
function idOf(image: unknown): string | null {
  if (typeof image === 'string') return image
  return typeof image === 'object' && image !== null && 'data' in image && typeof image.data === 'string'
    ? image.data
    : null
}

/** What pdf.js has under a name, when it is there; null if it can't read it. */
function unpacked(page: PDFPageProxy, id: string): Promise<unknown> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs, null)
    objects.get(id, (image: unknown) => {
      clearTimeout(timer)
      resolve(image)
    })
  })
}

function withoutLogos(pictures: readonly Picture[], pages: number): Picture[] {
  const same = Map.groupBy(pictures, ({ asset }) => asset.sha256)
  return pictures.filter(({ asset }) => {
    const shownOn = new Set(same.get(asset.sha256)?.map(({ page }) => page)).size
    return shownOn < Math.max(fewestRepeats, pages * repeatedShare)
  })
}
