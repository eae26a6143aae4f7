import { AppError } from '../../../shared/errors'
import type { ParsedDocument, ParseInput } from './parsed-document'

export async function parseEpubFile({ fileName }: ParseInput): Promise<ParsedDocument> {
  throw new AppError('file-damaged', { file: fileName, kind: 'epub', detail: 'not read yet' })
}
