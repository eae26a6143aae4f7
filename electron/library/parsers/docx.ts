import { AppError } from '../../../shared/errors'
import type { ParsedDocument, ParseInput } from './parsed-document'

export async function parseDocxFile({ fileName }: ParseInput): Promise<ParsedDocument> {
  throw new AppError('file-damaged', { file: fileName, kind: 'docx', detail: 'not read yet' })
}
