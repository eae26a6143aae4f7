import { marksAsked } from '../../shared/model/marks-exchange'
import { exportMarks, importMarks, zipped } from '../annotations/public'
import type { AppContext } from '../context'
import { answered, decodedName, encoded, fileAnswer, jsonAnswer } from './file-answers'
import { plain } from './headers'

/**
 * Gives marks as a file, made while it is sent. The body says which, as marksAsked has it. The header x-file-name of the
 * answer is the name to save it under, percent-encoded; several files come as one archive. Answers 422 as an upload does.
 */
export async function downloadMarks(context: AppContext, request: Request): Promise<Response> {
  const asked = marksAsked.safeParse(await request.json().catch(() => null))
  if (!asked.success) return plain(400, 'Say which marks, in which format')
  return answered(context, async () => {
    const files = await exportMarks(context, asked.data)
    const [only] = files
    if (files.length === 1 && only) return fileAnswer(only.name, only.mediaType, encoded(only.pieces()))
    return fileAnswer('Actus.zip', 'application/zip', zipped(files, context.now()))
  })
}

/**
 * Takes in marks. The body is the file, the header x-file-name its name and x-document-id the text that they are of, both
 * percent-encoded; without the second they may be of any. Answers the operation's outcome as JSON, or 422 as an upload does.
 */
export async function uploadMarks(context: AppContext, request: Request): Promise<Response> {
  const [fileName, documentId] = ['x-file-name', 'x-document-id'].map((name) => decodedName(request.headers.get(name)))
  if (!fileName) return plain(400, 'Name the file in the header x-file-name, percent-encoded')
  const bytes = new Uint8Array(await request.arrayBuffer())
  return answered(context, async () => jsonAnswer(await importMarks(context, documentId ?? null, { fileName, bytes })))
}
