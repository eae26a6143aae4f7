import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { COMPANIONS_LIMIT_MEGABYTES, IMPORT_LIMIT_MEGABYTES } from '../../../shared/import-formats'

/** Of a call's body; an upload may have the size of its document, and of what that brings along. */
export const bodyLimits = {
  callBytes: 4_000_000,
  uploadBytes: (IMPORT_LIMIT_MEGABYTES + COMPANIONS_LIMIT_MEGABYTES + 1) * 1_000_000,
}

/**
 * Makes the application's Request from a socket's.
 * @param path within the page
 * @returns null if the body is longer than may be
 */
export async function toRequest(incoming: IncomingMessage, path: string): Promise<Request | null> {
  const { method = 'GET' } = incoming
  const headers = new Headers(
    Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  )
  const url = `http://127.0.0.1${path}`
  if (method !== 'POST') return new Request(url, { method, headers })
  const limit = path.startsWith('/upload/') ? bodyLimits.uploadBytes : bodyLimits.callBytes
  const body = await readBody(incoming, limit)
  return body && new Request(url, { method, headers, body })
}

/** Sends the application's Response; ends quietly if the browser has gone. */
export async function sendResponse(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, [...response.headers].flat())
  if (response.body === null) {
    outgoing.end()
    return
  }
  await pipeline(response.body, outgoing).catch((error: unknown) => {
    if (!outgoing.destroyed) throw error
  })
}

async function readBody(incoming: IncomingMessage, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(incoming.headers['content-length'] ?? 0) > limitBytes) return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
