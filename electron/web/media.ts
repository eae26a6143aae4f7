import { addMedia, readMedia } from '../cards/public'
import type { AppContext } from '../context'
import { answered, decodedName, jsonAnswer } from './file-answers'
import { commonHeaders, plain } from './headers'

/**
 * Takes in a picture or a sound for the fields of cards. The body is the file, and the header x-file-name its name,
 * percent-encoded. Answers what it is as JSON, or 422 with `{ appError }` if the learner can do something about it.
 */
export async function uploadMedia(context: AppContext, request: Request): Promise<Response> {
  const name = decodedName(request.headers.get('x-file-name'))
  if (name === null) return plain(400, 'Name the file in the header x-file-name, percent-encoded')
  return answered(context, async () =>
    jsonAnswer(await addMedia(context, { name, bytes: new Uint8Array(await request.arrayBuffer()) })),
  )
}

const address = /^\/media\/([0-9a-f]{64})$/

/**
 * Answers a picture or a sound of a card, as /media/SHA256, or a part of it. What it holds never changes under that address.
 * Should one ever be opened as a page, the common policy lets it do nothing; a picture's own styles are drawn.
 */
export function serveMedia(context: AppContext, { method, url, headers: asked }: Request): Response {
  const sha256 = address.exec(new URL(url).pathname)?.[1]
  const file = sha256 === undefined ? null : readMedia(context, sha256)
  if (file === null) return plain(404, 'Not found')
  const { mediaType, bytes } = file
  const headers = {
    ...commonHeaders,
    'content-type': mediaType,
    'content-security-policy': `${commonHeaders['content-security-policy']}; style-src 'unsafe-inline'`,
    'cache-control': 'private, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
  }
  const part = rangeOf(asked.get('range'), bytes.byteLength)
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes.byteLength}` } })
  const sent = part === null ? bytes : bytes.subarray(part.first, part.last + 1)
  return new Response(method === 'HEAD' ? null : sent, {
    status: part === null ? 200 : 206,
    headers: {
      ...headers,
      'content-length': String(sent.byteLength),
      ...(part === null ? {} : { 'content-range': `bytes ${part.first}-${part.last}/${bytes.byteLength}` }),
    },
  })
}

/** The part of a file that is asked for, as when a sound is not played from its start; null: all of it. Source: RFC 9110, 14.2. */
function rangeOf(header: string | null, size: number): { first: number; last: number } | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return first > last ? 'outside' : { first, last }
}
