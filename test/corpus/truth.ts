import { writeFile } from 'node:fs/promises'
import { inFile } from './in-file.ts'
import { pageSource, partsOf } from './page.ts'
import { pandocReading } from './pandoc.ts'
import { headingWords, sameWords } from './normalise.ts'
import { linesOf, pdfReading } from './pdf.ts'
import { plainReading } from './plain.ts'
import type { Truth } from './reading.ts'

export const kinds = ['txt', 'md', 'html', 'pdf', 'docx', 'epub'] as const
export type Kind = (typeof kinds)[number]

export interface TruthOptions {
  /** of a page */
  extent?: 'article' | 'whole'
  /** of a plain text */
  encoding?: string
  /** a file with the same text in which headings, paragraphs and tables are marked: the page of a PDF */
  twin?: string
}

const twinKind = (twin: string): Kind => kinds.find((kind) => twin.endsWith(`.${kind}`)) ?? 'html'

/** What another reader finds in a file. Of a page either all of it, or what the page itself does not call furniture. */
export async function truthOf(
  file: string,
  kind: Kind,
  { extent = 'article', encoding = 'utf-8', twin }: TruthOptions = {},
): Promise<Truth> {
  if (twin !== undefined) {
    const own = asInTwin(await truthOf(file, kind, { encoding }), await truthOf(twin, twinKind(twin)))
    // How a table is drawn in letters is not the table.
    return kind === 'txt' ? { ...own, knows: { ...own.knows, cells: false } } : own
  }
  switch (kind) {
    case 'txt':
      return plainReading(file, encoding)
    case 'md':
      return pandocReading(file, 'markdown')
    case 'html':
      return pageReading(file, extent)
    case 'pdf':
      return pdfReading(file)
    default:
      return pandocReading(file, kind)
  }
}

async function pageReading(file: string, extent: 'article' | 'whole'): Promise<Truth> {
  const source = await pageSource(file)
  if (extent === 'whole') return sourceReading(source)
  const { article, furniture } = partsOf(source)
  const truth = await sourceReading(article)
  return { ...truth, optional: `${truth.optional}\n${(await sourceReading(furniture)).text}` }
}

/** What pandoc reads in a page that is given by its source. */
function sourceReading(source: string): Promise<Truth> {
  return inFile('page.html', async (page) => {
    await writeFile(page, source)
    return pandocReading(page, 'html')
  })
}

/** The words of a text, with the headings, paragraphs and cells of its twin that stand in it: editions differ. */
function asInTwin(own: Truth, twin: Truth): Truth {
  const lines = linesOf(own.text)
  const words = ` ${sameWords(own.text)} `
  const isHere = (text: string) => words.includes(` ${sameWords(text)} `)
  const { parts: _, ...rest } = own
  return {
    ...rest,
    headings: twin.headings.filter(({ text }) => lines.has(headingWords(text))),
    paragraphs: twin.paragraphs.filter(isHere),
    cells: twin.cells.filter(isHere),
    knows: { headings: true, paragraphs: true, cells: true },
  }
}
