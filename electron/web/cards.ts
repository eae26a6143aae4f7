import { dirname } from 'node:path'
import { AppError } from '../../shared/errors'
import { cardsAsked } from '../../shared/model/card-exchange'
import { exportCards, heldFile, holdFile, isCollection } from '../card-exchange/public'
import { exportCollection } from '../collection-json/public'
import type { AppContext } from '../context'
import { folderFault } from '../store/folder-fault'
import type { AppErrorData } from '../trpc'
import { commonHeaders, plain } from './headers'

/**
 * Takes in a file of cards, or of everything, without bringing it in yet. The body is the file, the header x-file-name its name,
 * percent-encoded. Answers with the id by which the calls of cardFiles mean it, and whether it holds everything.
 */
export async function uploadCards(context: AppContext, request: Request): Promise<Response> {
  const fileName = decoded(request.headers.get('x-file-name'))
  if (fileName === null || request.body === null)
    return plain(400, 'Name the file in the header x-file-name, percent-encoded')
  const { body } = request
  return answered(context, async () => {
    const fileId = await holdFile(context, fileName, body)
    return Response.json(
      { fileId, holdsEverything: await isCollection(heldFile(context, fileId)) },
      { headers: commonHeaders },
    )
  })
}

/** Gives cards as a file, made while it is sent. The body says which, as cardsAsked has it; for the rest as downloadMarks. */
export async function downloadCards(context: AppContext, request: Request): Promise<Response> {
  const asked = cardsAsked.safeParse(await request.json().catch(() => null))
  if (!asked.success) return plain(400, 'Say which cards, in which format')
  const { format } = asked.data
  return answered(context, async () => {
    const file = format === 'json' ? exportCollection(context) : await exportCards(context, { ...asked.data, format })
    const chunks = file.pieces()
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = await chunks.next()
        if (next.done === true) controller.close()
        else controller.enqueue(encoder.encode(next.value))
      },
      async cancel() {
        await chunks.return(undefined)
      },
    })
    return new Response(body, {
      headers: { ...commonHeaders, 'content-type': file.mediaType, 'x-file-name': encodeURIComponent(file.name) },
    })
  })
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

/** Null for one that is not there, or not encoded so. */
function decoded(header: string | null): string | null {
  if (!header) return null
  try {
    return decodeURIComponent(header).split(/[\\/]/).at(-1) || null
  } catch {
    return null
  }
}
