import { parsePdfFile } from '../../../../../../electron/library/parsers/pdf/pdf'
import type { ParsedDocument } from '../../../../../../electron/library/parsers/parsed-document'
import { blocksOf, type Block } from '../../../../../../shared/export/blocks'
import { writePdf, type PdfSource, type Text } from './write-pdf'

interface Read {
  document: ParsedDocument
  blocks: Block[]
  /** each block in one line: its kind, its level, its words */
  lines: string[]
  progress: number[]
}

/** Writes a PDF and reads it as the program does. */
export const read = (source: PdfSource): Promise<Read> => readBytes(writePdf(source))

export async function readBytes(bytes: Uint8Array): Promise<Read> {
  const progress: number[] = []
  const document = await parsePdfFile(
    { fileName: 'file.pdf', bytes, encoding: null, extent: 'article' },
    { companion: async () => null, progress: (share) => void progress.push(share) },
  )
  const blocks = blocksOf(document.tree)
  const lines = blocks.map(({ type, level, text, rows }) =>
    rows === undefined
      ? `${type}${level ?? ''} ${text}`
      : `table ${rows.map((row) => row.map((cell) => cell.text).join(' | ')).join(' / ')}`,
  )
  return { document, blocks, lines, progress }
}

/** Lines of text under each other. */
export const column = (x: number, top: number, lines: readonly string[], more: Partial<Text> = {}): Text[] =>
  lines.map((text, at) => ({ x, y: top - at * 12, text, ...more }))

/** Running text that fills a page's width, so that the size of the text is plain. */
export const filler = (top: number, count = 6): Text[] =>
  column(
    72,
    top,
    Array.from(
      { length: count },
      (_, at) =>
        `Line ${'one two three four five six seven'.split(' ')[at % 7]} of a paragraph that goes on over the width of the page as running text does`,
    ),
  )
