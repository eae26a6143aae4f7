import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import type { ParsedAsset } from './parsed-document'

/** Kinds that every Chromium shows, by the names that image-size has for them. */
const mediaTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
}

/** A picture that unpacks to more than this would take the memory of the whole window. */
const mostPixels = 1e8

/** A picture to keep, told by its bytes and not by its name; null if it is of no kind that is shown (SVG is one of those), or is broken. */
export function imageAsset(bytes: Uint8Array): ParsedAsset | null {
  const size = sizeOf(bytes)
  const mediaType = size?.type === undefined ? undefined : mediaTypes[size.type]
  if (size === null || mediaType === undefined) return null
  // From 5 on the camera was held upright: it is shown turned by a quarter.
  const turned = (size.orientation ?? 1) >= 5
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height]
  if (!(width > 0 && height > 0 && width * height <= mostPixels)) return null
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes, width, height }
}

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes)
  } catch {
    // Whatever it is, it cannot be shown.
    return null
  }
}
