import { AppError } from '../../../shared/errors'
import type { ImportFormat } from '../../../shared/import-formats'

/* oxlint-disable no-control-regex -- bytes are what is looked for */

/** What a file is by its bytes, for as much as they tell without doubt. */
type Content = 'pdf' | 'zip' | 'old-office' | 'rtf' | 'html' | 'picture' | 'words'

/** How far a PDF may begin after the start of its file. Source: PDF 1.7 (Adobe), appendix H, 3.4.1, note 13. */
const PDF_WITHIN_BYTES = 1024
/** Of a zip, whose list of entries stands at its end. */
const ZIP_TAIL_BYTES = 65_536

const beginnings: readonly [Content, RegExp][] = [
  ['zip', /^PK(?:\x03\x04|\x05\x06)/],
  // The compound file of Office before 2007, and of newer files with a password (MS-CFB, section 2.2).
  ['old-office', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['rtf', /^\{\\rtf/],
  ['picture', /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM....\x00\x00\x00\x00|II\*\x00|MM\x00\*)/s],
  ['html', /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html[\s>])/i],
]

/** What a file of each format can't be. The parsers of the two kinds of zip look into theirs themselves. */
const never: Record<ImportFormat, readonly Content[]> = {
  'plain-text': ['pdf', 'zip', 'old-office', 'rtf', 'picture', 'html'],
  markdown: ['pdf', 'zip', 'old-office', 'rtf', 'picture', 'html'],
  html: ['pdf', 'zip', 'old-office', 'rtf', 'picture'],
  pdf: ['zip', 'old-office', 'rtf', 'picture', 'html', 'words'],
  docx: ['pdf', 'rtf', 'picture', 'html', 'words'],
  epub: ['pdf', 'rtf', 'picture', 'html', 'words'],
}

/** Parts of the names of entries by which a zip is told. */
const zips: readonly [words: string, mark: string][] = [
  ['an EPUB book', 'application/epub+zip'],
  ['a Word document', 'word/document'],
  ['a spreadsheet', 'xl/workbook'],
  ['a presentation', 'ppt/presentation'],
  ['an OpenDocument file', 'application/vnd.oasis.opendocument'],
]

/**
 * Refuses a file whose bytes are of another kind than its name says, before the parser of that kind is loaded.
 * @throws AppError file-mismatch
 */
export function refuseMismatch(
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
  named: ImportFormat,
): void {
  const content = contentOf(bytes)
  if (content === null || !never[named].includes(content)) return
  throw new AppError('file-mismatch', { file: fileName, named, found: wordsFor(content, bytes) })
}

function contentOf(bytes: Uint8Array): Content | null {
  const start = latin1(bytes.subarray(0, PDF_WITHIN_BYTES))
  const found = beginnings.find(([, begins]) => begins.test(start))?.[0]
  return found ?? (start.includes('%PDF-') ? 'pdf' : isWords(bytes) ? 'words' : null)
}

/** Whether a file may be text and nothing else: it begins without signs that stand in no text. */
const isWords = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && !/[\u0000-\u0008\u000e-\u001a]/.test(latin1(bytes.subarray(0, 4096)))

function wordsFor(content: Content, bytes: Uint8Array): string {
  if (content !== 'zip') return words[content]
  const names = latin1(bytes.subarray(0, 512)) + latin1(bytes.subarray(-ZIP_TAIL_BYTES))
  return zips.find(([, mark]) => names.includes(mark))?.[0] ?? 'a zip archive'
}

const words: Record<Exclude<Content, 'zip'>, string> = {
  pdf: 'a PDF',
  'old-office': 'an Office file of the old kind',
  rtf: 'rich text',
  html: 'a web page',
  picture: 'a picture',
  words: 'plain text',
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
