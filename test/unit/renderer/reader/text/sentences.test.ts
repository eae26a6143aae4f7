import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf, snapped, wordsOf } from '../../../../../renderer/reader/text/sentences'

function sentences(text: string): string[] {
  return sentencesOf(text, 0, text.length, 'en').map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  it('end at full stops and at the end of a line', () => {
    expect(sentences('The act\nTransfer is handing over. Receipt is taking over.')).toEqual([
      'The act',
      'Transfer is handing over.',
      'Receipt is taking over.',
    ])
  })

  it('do not end after the abbreviations of legal texts', () => {
    expect(sentences('See Art. 3 of it, e.g. Maras, M.-H. Cybercriminology, vol. 11. Another one.')).toEqual([
      'See Art. 3 of it, e.g. Maras, M.-H. Cybercriminology, vol. 11.',
      'Another one.',
    ])
  })

  it.each([
    'It was said in R. v. Bow Street, No. 2, and is said again.',
    'The act (cf. Art. 5, para. 2, lit. a of the Reg.) was done in the U.S. and elsewhere.',
    'Cases No. C-101/01 and No. IV, Smith et al. (2019), p. 12, i.e. all of them.',
    'Forced labour, slavery, etc. are forms of it under Sec. 233a.',
    'It stands in art. 3 (a) and in paras. 4 ff. of the report by Dr. M. Weber.',
  ])('are whole: %s', (sentence) => {
    expect(sentences(`${sentence} The next one.`)).toEqual([sentence, 'The next one.'])
  })

  it.each(['The answer is No.', 'It is a work of art.', 'He named force, fraud, etc.', 'She sued Example Ltd.'])(
    'end all the same: %s',
    (sentence) => {
      expect(sentences(`${sentence} Then came the next.`)).toEqual([sentence, 'Then came the next.'])
    },
  )

  it('count from the start of the whole text', () => {
    const text = 'Skip this.\nOne here. Two.'
    expect(sentencesOf(text, 11, text.length, 'en')).toEqual([
      { start: 11, end: 20 },
      { start: 21, end: 25 },
    ])
  })

  it('words leave punctuation out', () => {
    const text = 'the victim’s consent, irrelevant.'
    expect(wordsOf(text, 0, text.length, 'en').map(({ start, end }) => text.slice(start, end))).toEqual([
      'the',
      'victim’s',
      'consent',
      'irrelevant',
    ])
  })
})

describe('a selected range', () => {
  it('loses the white space at its ends', () => {
    expect(snapped('one two \n three', 3, 9, 'en')).toEqual({ start: 4, end: 7 })
    expect(snapped('one  two', 3, 5, 'en')).toBeNull()
  })

  it('takes in the whole of what is seen as one character', () => {
    const text = 'x e\u0301 y 👩‍👩‍👧 z'
    expect(snapped(text, 2, 3, 'en')).toEqual({ start: 2, end: 4 })
    const family = text.indexOf('👩')
    expect(snapped(text, family + 3, family + 4, 'en')).toEqual({ start: family, end: text.indexOf(' z') })
  })

  it('is kept as it is once it was snapped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const once = snapped(text, Math.min(a, b), Math.max(a, b), 'en')
        if (once !== null) expect(snapped(text, once.start, once.end, 'en')).toEqual(once)
      }),
    )
  })
})
