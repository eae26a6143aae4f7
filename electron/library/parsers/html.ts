import { AppError } from '../../../shared/errors'
import type { ParsedDocument, ParseInput } from './parsed-document'

export async function parseHtmlFile({ fileName }: ParseInput): Promise<ParsedDocument> {
  throw new AppError('file-damaged', { file: fileName, kind: 'html', detail: 'not read yet' })
}
