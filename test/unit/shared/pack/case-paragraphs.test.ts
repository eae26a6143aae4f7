import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseParagraphs } from '../../../../shared/pack/case-paragraphs'

test.each([
  ['a conversation', ['ana: where r u', 'ben: at the bridge, with the two girls from the bus', 'ana: ok']],
  [
    'a log',
    [
      '[21:40] Van seen at the quay',
      '[21:52] nine persons got out of it, and the van drove off at once',
      '2205 end of watch',
    ],
  ],
  [
    'a chat with dates',
    ['28/11/2026, 12:03 - Ana: hi', '28/11/2026, 12:04 - Ben: did he give the passports back to you'],
  ],
  ['a log of the day', ['0930 van seen at the quay', '0955 nine persons', '1010 gone']],
  ['a list', ['- two phones, both switched off', '- the key of the room', '1. a ledger', '(b) a bank card']],
  ['short lines', ['hey', 'i am fine', 'dont call this number', 'he reads it all']],
  ['fields of a note', ['Age', '17', 'Place', 'Not known']],
])('each line of %s is a paragraph', (_, lines) => {
  expect(caseParagraphs(lines.join('\n'))).toEqual(lines)
})

test('the lines of a page that was full are joined, whatever its width', () => {
  const words =
    'In the spring of 2019 two women from Oruro came to the farm of Mr Prado, which lies high above the road. They were to stay a month.'.split(
      ' ',
    )
  fc.assert(
    fc.property(fc.integer({ min: 24, max: 120 }), (width) => {
      const lines = ['']
      for (const word of words) {
        const last = lines.at(-1) ?? ''
        if (last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`.trim()
        else lines.push(word)
      }
      expect(caseParagraphs(lines.join('\r\n'))).toEqual([words.join(' ')])
    }),
  )
})

test.each([
  'She was to pay the man who had brought her over the lake to Arusha\n1500 dollars, and he told her aunt in so many words as that the\nfollowing: pay or she stays.',
  'The price that he had named on the telephone in May was at last\n12.50 a head.',
])('a sum or a word before a colon that begins a line of prose parts nothing', (text) => {
  expect(caseParagraphs(text)).toEqual([text.replaceAll('\n', ' ')])
})

test('no word is lost or parted', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', '\n', '\t', ':', '.', '-', '\r') }), (text) => {
      const words = (of: string) => of.split(/\s+/).filter((word) => word !== '')
      expect(caseParagraphs(text).flatMap(words)).toEqual(words(text))
    }),
  )
})
