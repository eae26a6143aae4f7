import { AppError } from '../../../shared/errors'
import { importExtensions, importFormatOf, type ImportFormat } from '../../../shared/import-formats'
import type { Coverage } from '../../../shared/pack/coverage'
import type { PackRead } from './pack/read-pack'
import type { ParsedDocument, ParseHelp, ParseInput } from './parsed-document'
import { refuseMismatch } from './sniff'

type Parser = (input: ParseInput, help: ParseHelp) => Promise<ParsedDocument>

/** Each format's parser is fetched when it is needed: the one for PDF alone takes longer to load than a text to read. */
const parsers: Record<ImportFormat, () => Promise<Parser>> = {
  'plain-text': async () => (await import('./plain-text')).parsePlainTextFile,
  markdown: async () => (await import('./markdown')).parseMarkdownFile,
  html: async () => (await import('./html')).parseHtmlFile,
  pdf: async () => (await import('./pdf/pdf')).parsePdfFile,
  docx: async () => (await import('./docx')).parseDocxFile,
  epub: async () => (await import('./epub')).parseEpubFile,
}

/** Begins to load the parser for a file, which takes as long as a short text takes to read, while its bytes still come. */
export function prepareParser(fileName: string): void {
  const format = importFormatOf(fileName)
  // If it can't be loaded, parseFile says so.
  if (format !== null) parsers[format]().catch(() => {})
}

/**
 * Reads a file by the end of its name. Runs in the process for parsing; it knows no store.
 * @throws AppError file-unsupported, file-empty, file-not-text, file-encrypted, file-scanned, file-damaged, file-mismatch
 */
export async function parseFile(input: ParseInput, help: ParseHelp): Promise<ParsedDocument> {
  const format = importFormatOf(input.fileName)
  if (format === null)
    throw new AppError('file-unsupported', { file: input.fileName, supported: importExtensions.join(', ') })
  refuseMismatch(input, format)
  const parser = await parsers[format]()
  return parser(input, help)
}

/**
 * Reads a pack out of its one file, and checks it. Runs in the process for parsing, as parseFile does.
 * @throws AppError pack-unreadable
 */
export async function readPackFile({ fileName, bytes }: Pick<ParseInput, 'fileName' | 'bytes'>): Promise<PackRead> {
  const { readPackArchive } = await import('./pack/read-pack')
  return readPackArchive(fileName, bytes)
}

/** What the cases of a pack practise; null while its rules have faults. As readPackFile. @throws AppError pack-unreadable */
export async function coverPackFile({
  fileName,
  bytes,
}: Pick<ParseInput, 'fileName' | 'bytes'>): Promise<Coverage | null> {
  const { coverageOfArchive } = await import('./pack/pack-coverage')
  return coverageOfArchive(fileName, bytes)
}
