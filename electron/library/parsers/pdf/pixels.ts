import { PNG, type ColorType } from 'pngjs'
import type { Matrix } from './matrix'

/** Row by row from the top; rows of single bits begin at a byte. */
export interface Pixels {
  width: number
  height: number
  /** bits of a channel */
  depth: 1 | 8
  /** grey, red-green-blue, or these with what shines through */
  channels: 1 | 3 | 4
  data: Uint8Array
}

/** Pixels to a point of the page, 216 to the inch: more is seen only under a glass. */
const mostToAPoint = 3
/** Pixels at a side. */
const longestSide = 2000
/** pdf.js's numbers for what pixels are. */
const kinds: Record<number, Pick<Pixels, 'depth' | 'channels'>> = {
  1: { depth: 1, channels: 1 },
  2: { depth: 8, channels: 3 },
  3: { depth: 8, channels: 4 },
}

/** What pdf.js unpacked, if it is whole; null if not. A mask has no kind: its zeros are what is painted. */
export function pixelsOf(image: unknown): Pixels | null {
  if (typeof image !== 'object' || image === null) return null
  if (!('width' in image && 'height' in image && 'data' in image)) return null
  const kind = kinds['kind' in image ? Number(image.kind) : 1]
  const { width, height, data } = { width: Number(image.width), height: Number(image.height), data: image.data }
  if (kind === undefined || !(width > 0 && height > 0)) return null
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return null
  const length = rowLength({ width, ...kind }) * height
  if (data.length < length) return null
  return { width, height, ...kind, data: new Uint8Array(data.buffer, data.byteOffset, length) }
}

/** PNG's numbers for what pixels are, by their channels. */
const colourTypes: Record<Pixels['channels'], ColorType> = { 1: 0, 3: 2, 4: 6 }
/** Each byte as what it differs from the one over it, packed as zlib does by itself: nearly as small as can be, in half the time. */
const packing = { filterType: 2, deflateLevel: 6, deflateStrategy: 0 }

/** A PNG of these pixels, eight bits to each channel. */
export function pngOf(pixels: Pixels): Uint8Array {
  const { width, height, channels, data } = inBytes(pixels)
  const colourType = colourTypes[channels]
  const form = { colorType: colourType, inputColorType: colourType, inputHasAlpha: channels === 4 }
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length)
  const picture = Object.assign(new PNG(), { width, height, data: bytes })
  return new Uint8Array(PNG.sync.write(picture, { ...form, ...packing }))
}

/**
 * The pixels as they lie on the page, turned and mirrored by quarters, and no more of them than are seen there.
 * @param ctm the matrix that takes the unit square to the room of the picture, in points, y downwards
 */
export function layPixels(pixels: Pixels, [a, b, c, d]: Matrix): Pixels {
  const turned = Math.abs(b) > Math.abs(a)
  const [across, down] = turned ? [pixels.height, pixels.width] : [pixels.width, pixels.height]
  const points = turned ? [Math.hypot(c, d), Math.hypot(a, b)] : [Math.hypot(a, b), Math.hypot(c, d)]
  // A page's y runs down here, and a picture's unit square has its first row at the top.
  const [fromRight, fromBottom] = turned ? [c > 0, b < 0] : [a < 0, d > 0]
  const seen = Math.max(...points) * mostToAPoint
  const scale = Math.min(1, Math.min(longestSide, seen) / Math.max(across, down))
  if (scale === 1 && !turned && !fromRight && !fromBottom) return pixels
  const { channels, data, ...bytes } = inBytes(pixels)
  const line = rowLength({ ...bytes, channels })
  const [width, height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))]
  const columns = samples(width, across, fromRight, turned ? line : channels)
  const rows = samples(height, down, fromBottom, turned ? channels : line)
  const laid = new Uint8Array(width * height * channels)
  let at = 0
  for (const [upper, lower] of rows)
    for (const [left, right] of columns)
      for (let channel = 0; channel < channels; channel++) {
        const [above, below] = [upper + channel, lower + channel]
        const sum =
          (data[above + left] ?? 0) +
          (data[above + right] ?? 0) +
          (data[below + left] ?? 0) +
          (data[below + right] ?? 0)
        laid[at++] = (sum + 2) >> 2
      }
  return { width, height, depth: 8, channels, data: laid }
}

/** For each pixel along one side, where in the data the two stand of which it is the mean; twice the same if none is lost. */
function samples(length: number, from: number, backwards: boolean, step: number): [number, number][] {
  return Array.from({ length }, (_, at) => {
    const spot = (part: number): number => {
      const place = Math.min(from - 1, Math.floor(((at + part) / length) * from))
      return (backwards ? from - 1 - place : place) * step
    }
    return [spot(0.25), spot(0.75)]
  })
}

/** Single bits as bytes of grey. */
function inBytes(pixels: Pixels): Pixels {
  if (pixels.depth === 8) return pixels
  const { width, height, data } = pixels
  const line = rowLength(pixels)
  const grey = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return (((data[y * line + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) * 255
  })
  return { width, height, depth: 8, channels: 1, data: grey }
}

const rowLength = ({ width, depth, channels }: Pick<Pixels, 'width' | 'depth' | 'channels'>): number =>
  (width * depth * channels + 7) >> 3
