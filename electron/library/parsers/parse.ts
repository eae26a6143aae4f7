import { AppError } from '../../../shared/errors'
import { importExtensions, importFormatOf } from '../../../shared/import-formats'
import { decodeText } from './decode'
import { parseMarkdown } from './markdown'
import type { ParsedDocument } from './parsed-document'
import { parsePlainText } from './plain-text'

/**
 * Reads a file by the end of its name. Runs in the process for parsing; it knows no store.
 * @throws AppError file-unsupported, file-empty, file-not-text
 */
export function parseFile({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): ParsedDocument {
  const format = importFormatOf(fileName)
  if (format === null)
    throw new AppError('file-unsupported', { file: fileName, supported: importExtensions.join(', ') })
  const text = decodeText(fileName, bytes)
  const stem = fileName.replace(/\.[^.]+$/, '')
  return format === 'markdown' ? parseMarkdown(text, stem) : parsePlainText(text, stem)
}
