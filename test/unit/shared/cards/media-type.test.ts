import { describe, expect, test } from 'vitest'
import { mediaMarkdown, mediaOf } from '../../../../shared/cards/media-links'
import { mediaTypeOf } from '../../../../shared/cards/media-type'

/** Bytes of what is written, \xff and all. */
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const box = (track: string) => `\0\0\0\x21hdlr\0\0\0\0\0\0\0\0${track}\0\0`

describe('what a file is', () => {
  test.each([
    ['\x89PNG\r\n\x1a\nIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['<?xml version="1.0"?>\n<!-- a map -->\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['\xef\xbb\xbf<svg viewBox="0 0 1 1">', 'image/svg+xml'],
    ['ID3\x04\0', 'audio/mpeg'],
    ['\xff\xfb\x90\x44', 'audio/mpeg'],
    ['RIFF\x24\0\0\0WAVEfmt ', 'audio/wav'],
    ['OggS\0\x02OpusHead', 'audio/ogg'],
    [`\0\0\0\x18ftypM4A \0\0\0\0${box('soun')}`, 'audio/mp4'],
    ['\x1aE\xdf\xa3 webm A_OPUS', 'audio/webm'],
  ])('is told by its bytes: %j', (text, type) => expect(mediaTypeOf(bytes(text))).toBe(type))

  test.each([
    [''],
    ['a letter to the editor'],
    ['<html><svg></svg></html>'],
    ['%PDF-1.7'],
    [`\0\0\0\x18ftypisom\0\0\0\0${box('vide')}${box('soun')}`],
    ['\x1aE\xdf\xa3 webm V_VP9 A_OPUS'],
    ['RIFF\x24\0\0\0AVI LIST'],
    ['\xff\xff\xff\xff'],
  ])('is none that a card shows or plays: %j', (text) => expect(mediaTypeOf(bytes(text))).toBeNull())
})

describe('the files that a note uses', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]

  test('stand in its fields as pictures, each once', () => {
    const fields = {
      type: 'question' as const,
      front: mediaMarkdown(a, 'a map [old].png'),
      back: `See ![](actus:media/${b}) and ![](actus:media/${a})`,
    }
    expect(fields.front).toBe(`![a map  old](actus:media/${a})`)
    expect(mediaOf(fields)).toEqual([a, b])
  })
})
