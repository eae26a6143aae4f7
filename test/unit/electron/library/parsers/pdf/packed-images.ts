import type { PdfImage } from './write-pdf'

/** Four by two pixels, red to the right and green downwards, without loss. */
export const jpeg2000: PdfImage = {
  width: 4,
  height: 2,
  kind: 'rgb',
  filter: '/JPXDecode',
  bytes: Buffer.from(
    '/0//UQAvAAAAAAAEAAAAAgAAAAAAAAAAAAAABAAAAAIAAAAAAAAAAAADBwEBBwEBBwEB/1IADAAAAAEAAQQEAAH/XAAHQEBISFD/ZAAlAAFDcmVhdGVk' +
      'IGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjT/kAAKAAAAAAAvAAH/k9+AIAbq/3/D5wYIUV/PtAwIhX/H2gYAC2J/p+AGAcevgP/Z',
    'base64',
  ),
}
/** Two lines in Group 4 of ITU-T T.6: four white and four black pixels, then the same again, then the end of the block. */
export const fax: PdfImage = {
  width: 8,
  height: 2,
  kind: 'bit',
  filter: '/CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 2 >>',
  bytes: Uint8Array.from([0b00110110, 0b11110000, 0b00000001, 0b00000000, 0b00010000]),
}
