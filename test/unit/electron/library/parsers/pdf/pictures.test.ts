import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { filler, read } from './read-pdf'
import { fax, jpeg2000 } from './packed-images'
import type { PdfImage } from './write-pdf'

const photo: PdfImage = {
  width: 2,
  height: 2,
  kind: 'rgb',
  bytes: Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7]),
}
const drawing: PdfImage = { width: 8, height: 2, kind: 'bit', bytes: Uint8Array.from([0b10101010, 0b11110000]) }
const logo: PdfImage = { width: 1, height: 1, kind: 'rgb', bytes: Uint8Array.from([1, 2, 3]) }
const broken: PdfImage = {
  width: 9,
  height: 9,
  kind: 'rgb',
  filter: '/DCTDecode',
  bytes: Uint8Array.from([1, 2, 3, 4]),
}
const [photoAt, drawingAt, logoAt, brokenAt] = [0, 1, 2, 3]

const images = [photo, drawing, logo, broken]
const logoOn = { image: logoAt, at: [72, 800, 60, 30] as const }

/** Red, green and blue of each pixel. */
const coloursIn = (png: Uint8Array | undefined): number[] =>
  [...PNG.sync.read(Buffer.from(png ?? [])).data].filter((_, at) => at % 4 < 3)
/** The same of single bits. */
const inColours = (...bytes: number[]): number[] =>
  bytes.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].flatMap((bit) => Array<number>(3).fill(((byte >> bit) & 1) * 255)))

describe('the pictures of a PDF', () => {
  it('stand between the paragraphs where they stood, with their pixels and the size of the page', async () => {
    const { document, blocks } = await read({
      images,
      pages: [
        { texts: [...filler(700), ...filler(300)], images: [{ image: photoAt, at: [100, 350, 300, 150] }, logoOn] },
        { texts: [...filler(700), ...filler(300)], images: [{ image: drawingAt, at: [100, 350, 75, 150] }, logoOn] },
        { texts: [...filler(700), ...filler(300)], images: [{ image: photoAt, at: [60, 690, 6, 6] }, logoOn] },
      ],
    })
    // What ends a page goes on over the next one's first lines.
    expect(blocks.map(({ type }) => type).join(' ')).toBe('paragraph image paragraph image paragraph paragraph')
    const shown = JSON.stringify(document.tree).match(/"src":"asset:[^}]*/g) ?? []
    expect(shown).toEqual(
      [
        [400, 200],
        [100, 200],
      ].map(
        ([width, height], at) =>
          `"src":"asset:${document.assets[at]?.sha256}","alt":"","width":${width},"height":${height}`,
      ),
    )
    expect(document.assets.map(({ width, height, mediaType }) => [width, height, mediaType])).toEqual([
      [2, 2, 'image/png'],
      [8, 2, 'image/png'],
    ])
    const [first, second] = document.assets.map(({ bytes }) => bytes)
    expect(coloursIn(first)).toEqual([...photo.bytes])
    expect(coloursIn(second)).toEqual(inColours(...drawing.bytes))
    expect(document.assets[0]?.sha256).toBe(
      createHash('sha256')
        .update(first ?? '')
        .digest('hex'),
    )
    expect(document.warnings.map(({ code }) => code)).not.toContain('left-out')
  })

  it('are turned and mirrored as they lie on the page', async () => {
    const { document } = await read({
      images,
      // The second page is a picture, and no scan.
      pages: [{ texts: filler(700, 30) }, { texts: [], images: [{ image: photoAt, at: [400, 500, -300, -150] }] }],
    })
    expect(document.warnings.map(({ code }) => code)).not.toContain('scanned-pages')
    expect(coloursIn(document.assets[0]?.bytes)).toEqual([9, 8, 7, 0, 0, 255, 0, 255, 0, 255, 0, 0])
  })

  it('are no scans behind the words, and change no word', async () => {
    const scanned = await read({
      images,
      pages: [{ texts: filler(700), images: [{ image: photoAt, at: [0, 0, 595, 842] }] }],
    })
    expect(scanned.document.assets).toEqual([])
    const cover = { texts: filler(700, 1), images: [{ image: photoAt, at: [20, 20, 555, 802] as const }] }
    expect((await read({ images, pages: [cover, { texts: filler(700) }] })).document.assets).toEqual([])
    expect(scanned.lines).toEqual((await read({ pages: [{ texts: filler(700) }] })).lines)
  })

  it('cost only themselves if they are broken, and are counted', async () => {
    const { document, lines } = await read({
      images,
      pages: [
        {
          texts: filler(700),
          images: [
            { image: brokenAt, at: [100, 350, 300, 150] },
            { image: photoAt, at: [100, 100, 300, 150] },
          ],
        },
      ],
    })
    expect(document.assets).toHaveLength(1)
    expect(lines.join(' ')).toContain('running text does')
    expect(document.warnings).toContainEqual({ code: 'left-out', count: 1 })
  })

  it('come out of what scanners and publishers pack them in', async () => {
    const images = [jpeg2000, fax]
    const { document } = await read({
      images,
      pages: [
        {
          texts: filler(700),
          images: images.map((_, image) => ({ image, at: [100, 100 + 250 * image, 300, 150] })),
        },
      ],
    })
    const [first, second] = document.assets.map(({ bytes }) => coloursIn(bytes))
    expect(first).toEqual([0, 1].flatMap((y) => [0, 1, 2, 3].flatMap((x) => [x * 80, y * 200, 30])))
    expect(second).toEqual(inColours(0b11110000, 0b11110000))
    expect(document.warnings.map(({ code }) => code)).not.toContain('left-out')
  })
})
