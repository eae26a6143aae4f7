/** What a card may show and play. The bytes decide which it is, never the name. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'] as const
export const soundTypes = ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/webm'] as const
export type MediaType = (typeof pictureTypes)[number] | (typeof soundTypes)[number]

/** Of one file, in millions of bytes. */
export const MEDIA_LIMIT_MEGABYTES = 20

export const isSound = (type: string): boolean => type.startsWith('audio/')

/**
 * The type of a picture or a sound, told by what it holds; null for anything else, films among it.
 * Source: the signatures of the formats (PNG, JFIF, GIF89a, RIFF, ID3v2 and MPEG-1 layer III, ISO 14496-12, RFC 3533, Matroska).
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const at = (offset: number, signature: string) => latin(bytes, offset, offset + signature.length) === signature
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (at(0, '\xff\xd8\xff')) return 'image/jpeg'
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'image/gif'
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp'
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav'
  if (at(0, 'ID3') || isLayer3(bytes)) return 'audio/mpeg'
  if (at(4, 'ftyp')) return isSoundOnly(bytes) ? 'audio/mp4' : null
  if (at(0, 'OggS')) return /theora|video/.test(latin(bytes, 0, HEAD)) ? null : 'audio/ogg'
  if (at(0, '\x1aE\xdf\xa3')) return isWebmSound(latin(bytes, 0, HEAD)) ? 'audio/webm' : null
  return isSvg(bytes) ? 'image/svg+xml' : null
}

/** Of what a file begins with, so much says what it is. */
const HEAD = 65_536

const latin = (bytes: Uint8Array, start: number, end: number): string =>
  Array.from(bytes.subarray(start, end), (byte) => String.fromCharCode(byte)).join('')

/** A frame of MPEG audio, layer III: eleven set bits, a version and a rate that there are. */
function isLayer3([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const isLayerThree = (second & 0b0000_0110) === 0b0000_0010
  const hasVersion = (second & 0b0001_1000) !== 0b0000_1000
  const hasRate = third >> 4 !== 0b1111 && (third & 0b0000_1100) !== 0b0000_1100
  return first === 0xff && (second & 0xe0) === 0xe0 && isLayerThree && hasVersion && hasRate
}

/** The tracks of an MP4 say what they are in a box hdlr: sound, and no film. They may stand at the end of the file. */
function isSoundOnly(bytes: Uint8Array): boolean {
  const tracks = new Set<string>()
  for (let at = bytes.indexOf(0x68); at !== -1; at = bytes.indexOf(0x68, at + 1)) {
    if (latin(bytes, at, at + 4) === 'hdlr') tracks.add(latin(bytes, at + 12, at + 16))
  }
  return tracks.has('soun') && !tracks.has('vide')
}

const isWebmSound = (head: string): boolean =>
  /webm/.test(head) && /A_(?:OPUS|VORBIS)/.test(head) && !/V_[A-Z]/.test(head)

/** SVG, in UTF-8: its root comes first, but for what XML may have before it. */
function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD))
  return /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:svg|svg:svg)[\s>]/i.test(
    head,
  )
}
