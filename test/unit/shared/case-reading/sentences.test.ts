import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../../shared/case-reading/sentences'

const sentencesOf = (text: string) => analyse(text).sentences.map(({ start, end }) => text.slice(start, end))
const wordsOf = (text: string) => analyse(text).words.map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test.each([
    [
      'abbreviations',
      ['Art. 3 (2) and No. 14 apply, cf. Fig. 2.', 'Dr. A. Smith met Mr. B. of the U.S. Army.', 'He left.'],
    ],
    [
      'times, dates and sums',
      ['She left at 5 p.m. on 3 Jan. 2019.', 'He paid $1,200.50 (approx. 1.000 EUR).', 'It rained.'],
    ],
    ['quotations', ['“Where is it?” he asked.', '“Go!” she said, and left.', '"Stop."', 'Nobody moved.']],
    ['what trails off', ['He waited ... and nobody came.', 'Nobody… not even she.']],
    ['low beginnings', ['no caps here.', 'next one starts low.', '"and another," she said.', 'a.k.a. nobody.']],
    ['numbers', ['A boat came in.', '12 men were on board.', '0610 the harbour was shut, cf. no. 3 below.']],
    [
      'initials',
      ['J. P. Okoro and Mrs. K. went to Country B.', 'He stayed there with N.', 'The others left.', 'Was it N.?'],
    ],
    ['addresses', ['See http://x.y/z?q=1 for more.', 'Or write to a.b@c.de now.']],
  ])('%s do not end one too early, nor too late', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences)
  })

  test('end with the lines of lists, notes and headings, and not with lines that are full', () => {
    expect(sentencesOf('- first item\n- second item\n\nCaller: a woman\nAge: 17\n\nHeading\nThen it begins.')).toEqual([
      '- first item',
      '- second item',
      'Caller: a woman',
      'Age: 17',
      'Heading',
      'Then it begins.',
    ])
    expect(sentencesOf('Q. You saw them?\nA. All of them\n[19:05] no visa\nKim: they have none')).toEqual([
      'Q. You saw them?',
      'A. All of them',
      '[19:05] no visa',
      'Kim: they have none',
    ])
    const wrapped = 'The driver took them from the village to the port, where Amir\nwaited with the papers.'
    expect(sentencesOf(wrapped)).toEqual([wrapped])
    const wrappedAtName =
      'The boat was full, and no light was to be seen. He then let\nMaria and her aunt go on board, where it was dry.'
    expect(sentencesOf(wrappedAtName)).toEqual(wrappedAtName.split(/(?<=seen\.) /))
  })
})

test('words keep their apostrophes, and are parted at hyphens', () => {
  expect(wordsOf("They didn’t take O'Brien's. The 16-year-old can't pay \"€1,200\".")).toEqual([
    'They',
    'didn’t',
    'take',
    "O'Brien's",
    'The',
    '16',
    'year',
    'old',
    "can't",
    'pay',
    '1,200',
  ])
})

const pieces = [
  'Art. ',
  '16-year-olds',
  '“Go!” ',
  'didn’t',
  '\n',
  '\n\n',
  '- ',
  '... ',
  'a.b@c.de',
  '$5 ',
  ' ',
  '',
  '😀',
  '\ud800',
  '5 p.m. ',
  'x',
]
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces)).map((some) => some.join('')),
)

test('any text is covered: sentences and words in order, each word in a sentence, and no letter outside', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { sentences, words } = analyse(text)
      for (const spans of [sentences, words]) {
        let at = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }
      for (const word of words)
        expect(sentences.some(({ start, end }) => start <= word.start && word.end <= end)).toBe(true)
      const outside = (spans: readonly { start: number; end: number }[]) =>
        spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
      expect(outside(sentences)).toMatch(/^\s*$/)
      expect(outside(words)).not.toMatch(/[\p{L}\p{N}]/u)
    }),
    { numRuns: 2000, seed: 10 },
  )
})
