import type { AppContext } from '../context'
import { importDocument, type ImportFile } from '../library/public'
import { answered, decodedName, jsonAnswer, lastPart } from './file-answers'
import { plain } from './headers'

/**
 * Takes in a document. The body is the file, and the header x-file-name its name, percent-encoded; or it is a form with
 * the file under `file` and files that belong to it under `companion`, named by their paths relative to it.
 * x-import-id, if given, is what library.cancelImport cancels it by. Answers the operation's outcome as JSON, or 422 with
 * `{ appError }` if the learner can do something about it, or 409 if it was cancelled.
 */
export async function uploadDocument(context: AppContext, request: Request): Promise<Response> {
  const file = await fileOf(request)
  if (file === null)
    return plain(400, 'Send a form with a file, or name the file in the header x-file-name, percent-encoded')
  return takeIn(context, request, async () => file)
}

/**
 * Takes in a file that the system handed over; the header x-opened-id says which of library.opened. Answers as
 * uploadDocument does.
 */
export async function takeOpened(context: AppContext, request: Request): Promise<Response> {
  const file = context.opened?.take(request.headers.get('x-opened-id') ?? '') ?? null
  return file === null ? plain(404, 'Not found') : takeIn(context, request, () => file)
}

async function takeIn(context: AppContext, request: Request, read: () => Promise<ImportFile>): Promise<Response> {
  const importId = request.headers.get('x-import-id') ?? undefined
  try {
    return await answered(context, async () => jsonAnswer(await importDocument(context, await read(), importId)))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return plain(409, 'Cancelled')
    throw error
  }
}

/** The file that was sent, with what belongs to it; null if it is not said what it is. */
async function fileOf(request: Request): Promise<ImportFile | null> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data') !== true) {
    const fileName = decodedName(request.headers.get('x-file-name'))
    return fileName === null ? null : { fileName, bytes: new Uint8Array(await request.arrayBuffer()) }
  }
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!form || !(file instanceof File)) return null
  const companions = new Map(
    form.getAll('companion').flatMap((one) => (one instanceof File ? [[normalPath(one.name), one] as const] : [])),
  )
  return {
    fileName: lastPart(file.name),
    bytes: new Uint8Array(await file.arrayBuffer()),
    async companion(path) {
      const found = companions.get(normalPath(path))
      return found === undefined ? null : new Uint8Array(await found.arrayBuffer())
    },
  }
}

/** A relative path in the one form in which paths are compared: forward slashes, no dots, composed letters. */
function normalPath(path: string): string {
  const parts: string[] = []
  for (const part of path.normalize('NFC').split(/[\\/]+/)) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
