import { createHash } from 'node:crypto'

/*
 * Writes small PDFs by hand, so that each test says what stands where on a page.
 */

export type FontName = 'plain' | 'bold' | 'italic' | 'fixed' | 'mapped'

/** Words at a place: points from the left edge, and from the lower edge to the baseline. */
export interface Text {
  x: number
  y: number
  text: string
  font?: FontName
  size?: number
  /** points added between letters */
  tracking?: number
  /** the letters are placed one by one, as if each stood alone */
  letterwise?: boolean
}

export interface PdfPage {
  texts: Text[]
  /** level and upright lines: x0 y0 x1 y1 */
  lines?: [number, number, number, number][]
  /** a picture that fills the page, as scanners make them */
  picture?: boolean
  /** pictures of the source by their number, and where: from the left and lower edge, width, height */
  images?: { image: number; at: readonly [number, number, number, number] }[]
  rotate?: 0 | 90 | 180 | 270
  links?: { area: [number, number, number, number]; to: string | { page: number; y: number } }[]
}

export interface PdfImage {
  width: number
  height: number
  kind: 'rgb' | 'bit'
  /** of its pixels, or what the filter makes these of */
  bytes: Uint8Array
  /** in PDF's words, with its parameters; none if absent */
  filter?: string
}

export interface PdfSource {
  images?: PdfImage[]
  pages: PdfPage[]
  info?: Record<string, string>
  outline?: { title: string; page: number; y: number }[]
  /** what the codes of the font "mapped" mean, from 'a' on */
  mapped?: string[]
  /** Shift-JIS for the font "japanese", written by showing hexadecimal words */
  japanese?: string
  encrypt?: 'owner' | 'user'
}

const fontNumber: Record<FontName, number> = { plain: 3, bold: 4, italic: 5, fixed: 6, mapped: 7 }
const baseFonts = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Courier']

/** The bytes of a PDF. Objects: 1 catalog, 2 pages, 3 to 8 fonts, 9 the map of one, then the pages with what is on them. */
export function writePdf(source: PdfSource): Uint8Array {
  const objects = new Map<number, string>()
  let last = 12
  const add = (body: string): number => {
    objects.set(++last, body)
    return last
  }
  baseFonts.forEach((name, at) =>
    objects.set(3 + at, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  )
  const mapped = source.mapped ?? []
  objects.set(
    7,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Mapped /FirstChar 97 /LastChar ${96 + Math.max(mapped.length, 1)} /Widths [${mapped.map(() => 500).join(' ')}] /ToUnicode 9 0 R >>`,
  )
  objects.set(9, streamOf(toUnicode(mapped)))
  objects.set(
    8,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 >>] >>',
  )
  objects.set(
    10,
    streamOf('\0', '/Type /XObject /Subtype /Image /Width 8 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 1'),
  )
  const images = (source.images ?? []).map(({ width, height, kind, bytes, filter }) => {
    const form = kind === 'bit' ? '/DeviceGray /BitsPerComponent 1' : '/DeviceRGB /BitsPerComponent 8'
    const packed = filter === undefined ? '' : ` /Filter ${filter}`
    return add(
      streamOf(
        Buffer.from(bytes).toString('latin1'),
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${form}${packed}`,
      ),
    )
  })
  const pages = source.pages.map(() => ++last)
  source.pages.forEach((page, at) => {
    const content = add(streamOf(contentOf(page, at === 0 ? source.japanese : undefined)))
    const annotations = (page.links ?? []).map(({ area, to }) => {
      const action =
        typeof to === 'string' ? `/A << /S /URI /URI (${to}) >>` : `/Dest [${pages[to.page]} 0 R /XYZ 0 ${to.y} 0]`
      return add(`<< /Type /Annot /Subtype /Link /Rect [${area.join(' ')}] ${action} >>`)
    })
    objects.set(
      pages[at] ?? 0,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Contents ${content} 0 R ` +
        `/Annots [${annotations.map((id) => `${id} 0 R`).join(' ')}] /Resources << /XObject << /Scan 10 0 R ${images.map((id, number) => `/Im${number} ${id} 0 R`).join(' ')} >> /Font << ` +
        `${Object.values(fontNumber)
          .map((id) => `/F${id} ${id} 0 R`)
          .join(' ')} /F8 8 0 R >> >> >>`,
    )
  })
  objects.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] >>`)
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${outlineOf(source, pages, add)} >>`)
  const info = add(
    `<< ${Object.entries(source.info ?? {})
      .map(([key, value]) => `/${key} (${value})`)
      .join(' ')} >>`,
  )
  return assemble(objects, info, source.encrypt)
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')

function contentOf({ texts, lines = [], picture, images = [] }: PdfPage, japanese: string | undefined): string {
  const shown = texts.map(({ x, y, text, font = 'plain', size = 10, tracking = 0, letterwise = false }) => {
    const start = `BT /F${fontNumber[font]} ${size} Tf ${tracking} Tc 1 0 0 1 ${x} ${y} Tm`
    if (!letterwise) return `${start} (${escaped(text)}) Tj ET`
    // Courier, whose letters are all six tenths wide.
    const letters = [...text].flatMap((letter, at) =>
      letter === ' ' ? [] : [`1 0 0 1 ${x + at * size * 0.6} ${y} Tm (${escaped(letter)}) Tj`],
    )
    return `${start} ${letters.join(' ')} ET`
  })
  const drawn = lines.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`)
  const scan = picture === true ? ['q 595 0 0 842 0 0 cm /Scan Do Q'] : []
  const painted = images.map(
    ({ image, at: [x, y, width, height] }) => `q ${width} 0 0 ${height} ${x} ${y} cm /Im${image} Do Q`,
  )
  const kanji = japanese === undefined ? [] : [`BT /F8 12 Tf 1 0 0 1 72 500 Tm <${japanese}> Tj ET`]
  return [...scan, ...painted, ...drawn, ...shown, ...kanji].join('\n')
}

const streamOf = (content: string, dictionary = ''): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`

function toUnicode(meanings: readonly string[]): string {
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
  const entries = meanings.map((meaning, at) => `<${(97 + at).toString(16)}> <${hex(meaning)}>`)
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${entries.length} beginbfchar ${entries.join('\n')} endbfchar endcmap`
}

function outlineOf({ outline = [] }: PdfSource, pages: readonly number[], add: (body: string) => number): string {
  if (outline.length === 0) return ''
  // Each entry is added right after the other, so that the numbers of those that follow are known.
  const root = add('<< >>')
  const bodies = outline.map(({ title, page, y }, at) => {
    const next = at + 1 < outline.length ? `/Next ${root + at + 2} 0 R` : ''
    return `<< /Title (${title}) /Parent ${root} 0 R /Dest [${pages[page]} 0 R /XYZ 0 ${y} 0] ${next} >>`
  })
  for (const body of bodies) add(body)
  return `/Outlines << /Type /Outlines /First ${root + 1} 0 R /Last ${root + outline.length} 0 R /Count ${outline.length} >>`
}

function assemble(objects: Map<number, string>, info: number, encrypt: PdfSource['encrypt']): Uint8Array {
  const lock = encrypt === undefined ? null : lockFor(encrypt)
  let text = '%PDF-1.4\n'
  const places = new Map<number, number>()
  for (const [id, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    places.set(id, text.length)
    text += `${id} 0 obj\n${lock === null ? body : lock.seal(id, body)}\nendobj\n`
  }
  const start = text.length
  const size = Math.max(...objects.keys()) + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n`
  for (let id = 1; id < size; id++)
    text += `${String(places.get(id) ?? 0).padStart(10, '0')} 00000 ${places.has(id) ? 'n' : 'f'} \n`
  text += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${info} 0 R ${lock?.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** Adobe's first encryption, with an empty user password or one that nobody knows. */
function lockFor(kind: 'owner' | 'user'): { trailer: string; seal(id: number, body: string): string } {
  const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
  const owner = Buffer.alloc(32, 7)
  const id = Buffer.alloc(16, 1)
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff])
  const password = kind === 'owner' ? padding : Buffer.alloc(32, 9)
  const key = md5(Buffer.concat([password, owner, permissions, id])).subarray(0, 5)
  const user = rc4(key, padding)
  return {
    trailer: `/ID [<${id.toString('hex')}> <${id.toString('hex')}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
    seal: (object, body) =>
      body.replace(/stream\n([\s\S]*)\nendstream/, (_, content: string) => {
        const own = md5(Buffer.concat([key, Buffer.from([object & 255, object >> 8, 0, 0, 0])])).subarray(0, 10)
        return `stream\n${rc4(own, Buffer.from(content, 'latin1')).toString('latin1')}\nendstream`
      }),
  }
}

const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest()

function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0])
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
    }),
  )
}
