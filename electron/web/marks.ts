import { dirname } from 'node:path'
import { AppError } from '../../shared/errors'
import { marksAsked } from '../../shared/model/marks-exchange'
import { exportMarks, importMarks, zipped, type OutgoingFile } from '../annotations/public'
import type { AppContext } from '../context'
import { folderFault } from '../store/folder-fault'
import type { AppErrorData } from '../trpc'
import { commonHeaders, plain } from './headers'

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
    if (files.length === 1 && only) return sent(only.name, only.mediaType, encoded(only))
    return sent('Actus.zip', 'application/zip', zipped(files, context.now()))
  })
}

/**
 * Takes in marks. The body is the file, the header x-file-name its name and x-document-id the text that they are of, both
 * percent-encoded; without the second they may be of any. Answers the operation's outcome as JSON, or 422 as an upload does.
 */
export async function uploadMarks(context: AppContext, request: Request): Promise<Response> {
  const [fileName, documentId] = ['x-file-name', 'x-document-id'].map((name) => decoded(request.headers.get(name)))
  if (!fileName) return plain(400, 'Name the file in the header x-file-name, percent-encoded')
  const bytes = new Uint8Array(await request.arrayBuffer())
  return answered(context, async () =>
    Response.json(await importMarks(context, documentId ?? null, { fileName, bytes }), { headers: commonHeaders }),
  )
}

async function answered(context: AppContext, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (thrown) {
    const error = folderFault(dirname(context.store.db.name), thrown) ?? thrown
    if (!(error instanceof AppError)) throw error
    const appError: AppErrorData = { code: error.code, facts: error.facts }
    return Response.json({ appError }, { status: 422, headers: commonHeaders })
  }
}

async function* encoded({ pieces }: OutgoingFile): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces()) yield encoder.encode(piece)
}

function sent(name: string, mediaType: string, chunks: AsyncGenerator<Uint8Array>): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
  return new Response(body, {
    headers: { ...commonHeaders, 'content-type': mediaType, 'x-file-name': encodeURIComponent(name) },
  })
}

/** Null for one that is not there, or not encoded so. */
function decoded(header: string | null): string | null {
  if (!header) return null
  try {
    return decodeURIComponent(header).split(/[\\/]/).at(-1) || null
  } catch {
    return null
  }
}
