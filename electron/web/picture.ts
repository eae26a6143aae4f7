import type { AppContext } from '../context'
import { findPicture } from '../library/public'
import { commonHeaders, plain } from './headers'

const address = /^\/asset\/([0-9a-f]{64})$/

/** Answers a picture of a text, as /asset/SHA256. What it holds never changes under that address. */
export function servePicture(context: AppContext, { method, url }: Request): Response {
  const sha256 = address.exec(new URL(url).pathname)?.[1]
  const picture = sha256 === undefined ? null : findPicture(context, sha256)
  if (picture === null) return plain(404, 'Not found')
  const headers = {
    ...commonHeaders,
    'content-type': picture.mediaType,
    'content-length': String(picture.bytes.byteLength),
    'cache-control': 'private, max-age=31536000, immutable',
  }
  return new Response(method === 'HEAD' ? null : picture.bytes, { headers })
}
