import { dirname } from 'node:path'
import { AppError } from '../../shared/errors'
import type { AppContext } from '../context'
import { folderFault } from '../store/folder-fault'
import type { AppErrorData } from '../trpc'
import { commonHeaders } from './headers'

/**
 * What the work answers; 422 with `{ appError }` if it failed with something that the learner can do something about.
 * @throws whatever else work throws
 */
export async function answered(context: AppContext, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (thrown) {
    const error = folderFault(dirname(context.store.db.name), thrown) ?? thrown
    if (!(error instanceof AppError)) throw error
    const appError: AppErrorData = { code: error.code, facts: error.facts }
    return Response.json({ appError }, { status: 422, headers: commonHeaders })
  }
}

/** A value as JSON. */
export const jsonAnswer = (value: unknown): Response => Response.json(value, { headers: commonHeaders })

/** A file that is made while it is sent; the header x-file-name is the name to save it under, percent-encoded. */
export function fileAnswer(name: string, mediaType: string, chunks: AsyncIterator<Uint8Array>): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
  return new Response(body, {
    headers: { ...commonHeaders, 'content-type': mediaType, 'x-file-name': encodeURIComponent(name) },
  })
}

/** Text in pieces as the bytes of a file. */
export async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield encoder.encode(piece)
}

/**
 * The name in a header that is percent-encoded: its last part only, as a browser sends no path and none is of use here. Null
 * for one that is not there, or not encoded so.
 */
export function decodedName(header: string | null): string | null {
  if (!header) return null
  try {
    return lastPart(decodeURIComponent(header)) || null
  } catch {
    return null
  }
}

/** What stands behind the last slash of a path. */
export const lastPart = (path: string): string => path.split(/[\\/]/).at(-1) ?? ''
