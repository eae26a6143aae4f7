import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { asOfThen, ontoWords } from '../../../../shared/case-reading/ages'
import { analyse } from '../../../../shared/case-reading/sentences'
import { reading as schema } from '../../../../shared/pack/reading'

const file = join(import.meta.dirname, '../../../../resources/packs/module-14/reading.yaml')
const reading = schema.parse(parse(readFileSync(file, 'utf8')))

const thenOf = (text: string) => asOfThen({ text, analysis: analyse(text) }, reading).text
/** The ages that are put in, as they stand. */
const agesIn = (text: string) => thenOf(text).replaceAll(/ +/g, ' ')

describe('a text as of the time that it tells of', () => {
  test.each([
    ['It was 2019. The girl was born in 2004.', 'It was 2019. The girl was aged 15 .'],
    [
      'Born in 1999, she was recruited in 2019, and is heard in 2024.',
      'aged 20 , she was recruited in 2019, and is heard in 2024.',
    ],
    [
      'In 2024 the court heard her. Born on 3 May 2004, she was recruited in 2019.',
      'aged 15 , she was recruited in 2019.',
    ],
    ['Her mother was born in 1960. In 2019 they took her, born 2004, away.', 'took her, aged 15 , away.'],
    ['Tuan, born in April 2006, was found on 3 May 2022. The house was let in 2015.', 'Tuan, aged 16 , was found'],
    ['On 10 March 2022 he placed Grace, born on 2 July 2004, in a bar.', 'Grace, aged 17 , in a bar.'],
    ['In the summer of 1998 she left. She had been born in December 1980.', 'She had been aged 17 .'],
    ['Her daughters, born in 2009 and 2011, were sent out to beg in 2020.', 'daughters, aged 9 , were'],
    ['Client: date of birth 3 May 2008, found in February 2025.', 'Client: aged 16 , found'],
    ['He took her along in March 2019. In 2024 the court heard that she is 20 today.', 'she is 15 today.'],
    ['In 2014 he took her along. The woman, now twenty-four, spoke in 2023.', 'now 15 , spoke'],
    ['She is twenty today. Four years ago he took her along.', 'She is 16 today.'],
    ['At the trial the witness was twenty. Three years before, he had taken her along.', 'the witness was 17 .'],
    ['At the trial the witness was twenty; three years before, he had taken her along.', 'the witness was 17 ;'],
  ])('%s', (text, then) => {
    expect(agesIn(text)).toContain(then)
  })

  test.each([
    'The girl was born in 2004.',
    'In 2019 he took Leyla along, who was born in Berlin in 1990.',
    'She is twenty today.',
    'She is twenty today. Four years ago he took her along, and five years ago her sister.',
    'In 2019 she went with him. The fee is now 1200, and 14 of them paid it in 2023.',
    'In 1998 the farm was let. In 2024 he took her along: she is 20 today.',
    'He was seventeen in 2019, and not before.',
  ])('%s is left as it stands', (text) => {
    expect(thenOf(text)).toBe(text)
  })

  test('leaves words of a pack that have no room for an age', () => {
    const text = 'Ana (b 2004) left in 2019.'
    const short = { ...reading, ages: { born: ['b #'], now: [], ago: [] } }
    expect(asOfThen({ text, analysis: analyse(text) }, short).text).toBe(text)
  })

  test('finds the number wherever a pattern of a pack has it', () => {
    const text = 'In 2004, her year of birth, it rained. He took her along in May 2019.'
    const before = { ...reading, ages: { born: ['in # ~1 year of birth'], now: [], ago: [] } }
    expect(asOfThen({ text, analysis: analyse(text) }, before).text).toMatch(/^aged 15 +, it rained/)
  })

  test('keeps each place where it is, and all words but those of an age', () => {
    const pieces = [
      'She is',
      'born in',
      '3 May',
      '2004',
      '2019',
      '20',
      'twenty-four',
      'now',
      'today',
      'years ago',
      '.\n',
      '😀',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ')
        const then = thenOf(text)
        expect(then.length).toBe(text.length)
        expect(asOfThen({ text, analysis: analyse(text) }, reading).analysis.words).toEqual(analyse(then).words)
        for (const { start, end } of analyse(then).words) {
          const word = then.slice(start, end)
          if (!/^(?:\d{1,2}|aged)$/.test(word)) expect(text.slice(start, end)).toBe(word)
        }
      }),
    )
  })
})

test('what is said of words is said of those that stand in their places', () => {
  const text = 'The girl, born in 2004, left in 2019.'
  const of = { text, analysis: analyse(text) }
  const then = asOfThen(of, reading)
  const marks = { child: Float32Array.from(then.analysis.words, (_, at) => at) }
  const onto = ontoWords({ words: then.analysis.words, marks, heads: { tip: [1] } }, of.analysis.words)
  expect(then.analysis.words.map(({ start, end }) => then.text.slice(start, end)).join(' ')).toBe(
    'The girl aged 15 left in 2019',
  )
  expect(then.ages).toEqual([{ start: text.indexOf('born'), end: text.indexOf(', left'), age: 15 }])
  expect([...(onto.marks['child'] ?? [])]).toEqual([0, 1, 2, 3, 3, 4, 5, 6])
  expect(onto.words).toBe(of.analysis.words)
  expect(onto.heads).toEqual({ tip: [1] })
})
