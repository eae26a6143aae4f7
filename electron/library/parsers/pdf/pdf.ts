import { AppError } from '../../../../shared/errors'
import type { ParsedDocument, ParseInput } from '../parsed-document'

export async function parsePdfFile({ fileName }: ParseInput): Promise<ParsedDocument> {
  throw new AppError('file-damaged', { file: fileName, kind: 'pdf', detail: 'not read yet' })
}
