import { dirname } from 'node:path'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import { importDocument } from '../library/public'
import { folderFault } from '../store/folder-fault'
import type { AppErrorData } from '../trpc'
import { commonHeaders, plain } from './headers'

/**
 * Takes in a document: the body is the file, the header x-file-name its name, percent-encoded; x-import-id, if given, is
 * what library.cancelImport cancels it by. Answers the operation's outcome as JSON, or 422 with `{ appError }` if the
 * learner can do something about it, or 409 if it was cancelled.
 */
export async function uploadDocument(context: AppContext, request: Request): Promise<Response> {
  const fileName = decodeName(request.headers.get('x-file-name'))
  if (fileName === null) return plain(400, 'The header x-file-name is missing or is not percent-encoded')
  try {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const importId = request.headers.get('x-import-id') ?? undefined
    return json(200, await importDocument(context, { fileName, bytes }, importId))
  } catch (thrown) {
    const error = folderFault(dirname(context.store.db.name), thrown) ?? thrown
    if (error instanceof DOMException && error.name === 'AbortError') return plain(409, 'Cancelled')
    if (!(error instanceof AppError)) throw error
    const appError: AppErrorData = { code: error.code, facts: error.facts }
    return json(422, { appError })
  }
}

/** The last part of the name only: a browser sends no path, and none is of use here. */
function decodeName(header: string | null): string | null {
  if (!header) return null
  try {
    return decodeURIComponent(header).split(/[\\/]/).at(-1) || null
  } catch {
    return null
  }
}

function json(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: commonHeaders })
}
