import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFinder, type FindOptions } from '../../../../shared/text/find'
import { fold } from '../../../../shared/text/fold'

const loose: FindOptions = { wholeWord: false, matchCase: false, matchMarks: false }

function found(text: string, query: string, options: Partial<FindOptions> = {}, lang = 'en'): string[] {
  const hits = [...createFinder(text, lang).all(query, { ...loose, ...options })].flat()
  return hits.map(({ start, end }) => text.slice(start, end))
}

describe('finding in a text', () => {
  it('ignores case and diacritics, and gives back the letters as they are printed', () => {
    expect(found('Naïve, NAIVE and nai\u0308ve', 'naive')).toEqual(['Naïve', 'NAIVE', 'nai\u0308ve'])
    expect(found('Straße, STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE'])
    expect(found('İstanbul, ıstanbul, ISTANBUL', 'istanbul')).toHaveLength(3)
    expect(found('the oﬃce', 'office')).toEqual(['oﬃce'])
    expect(found('ΟΔΟΣ, οδός', 'οδος')).toEqual(['ΟΔΟΣ', 'οδός'])
  })

  it('finds Arabic without vowel signs, without the stretching line and under any form of alef', () => {
    expect(found('كَتَبَ الكِتـــابَ', 'الكتاب')).toEqual(['الكِتـــابَ'])
    expect(found('إلى أحمد وآخر', 'الي احمد واخر')).toEqual(['إلى أحمد وآخر'])
  })

  it('takes full and half width for the same, and voiced kana for letters of their own', () => {
    expect(found('ＡＢＣ法 and ｶﾞｽ', 'abc法')).toEqual(['ＡＢＣ法'])
    expect(found('ｶﾞｽ', 'ガス')).toEqual(['ｶﾞｽ'])
    expect(found('かが', 'か')).toEqual(['か'])
  })

  it('reads over line breaks, tabs and no-break spaces, and takes typed quotes and hyphens for printed ones', () => {
    expect(found('smuggling\nof  migrants; smuggling of\tmigrants', 'smuggling of migrants')).toHaveLength(2)
    expect(found('four years’ imprisonment, “cyber–enabled”', `years' imprisonment, "cyber-enabled"`)).toHaveLength(1)
  })

  it('tells case and diacritics apart when asked to', () => {
    expect(found('resume, résumé, Résumé', 'résumé', { matchMarks: true })).toEqual(['résumé', 'Résumé'])
    expect(found('ICT and ict', 'ICT', { matchCase: true })).toEqual(['ICT'])
  })

  it('finds whole words only when asked to, in scripts without spaces as well', () => {
    expect(found('act, actual, the act’s; react', 'act', { wholeWord: true })).toEqual(['act', 'act'])
    const law = '国际法律和法'
    expect(found(law, '法律', { wholeWord: true }, 'zh')).toEqual(['法律'])
    expect(found(law, '法', { wholeWord: true }, 'zh')).toHaveLength(1)
  })

  it('finds nothing for white space alone', () => {
    expect(found('a b', ' ')).toEqual([])
    expect(found('', 'a')).toEqual([])
  })

  it('gives the first hit from where one reads, and goes round at the end', () => {
    const finder = createFinder('one two one', 'en')
    expect([...finder.first('one', loose, 0)].at(-1)).toEqual({ start: 0, end: 3 })
    expect([...finder.first('one', loose, 1)].at(-1)).toEqual({ start: 8, end: 11 })
    expect([...finder.first('two', loose, 8)].at(-1)).toEqual({ start: 4, end: 7 })
    expect([...finder.first('three', loose, 0)].at(-1)).toBeNull()
  })
})

const letters = fc.constantFrom(
  'a',
  'A',
  'á',
  'a\u0323',
  'ß',
  's',
  'ﬁ',
  'i',
  'İ',
  ' ',
  '\n',
  '  ',
  '’',
  '-',
  'ك',
  'كِ',
  'ـ',
  'أ',
  'ｶﾞ',
  '法',
  '𝐚',
  '👍🏽',
)
const text = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join('').normalize('NFC'))

describe('whatever is looked for', () => {
  const exact = { keepCase: false, keepMarks: false }

  it('is what the hits hold, each of them once and in order, however the text is cut', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(60),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (words, at, length, step) => {
          const query = words.slice(at, at + length)
          const needle = fold(query, exact).trim()
          const hits = [...createFinder(words, 'en', step).all(query, loose)].flat()
          for (const [index, { start, end }] of hits.entries()) {
            expect(fold(words.slice(start, end), exact)).toContain(needle)
            expect(start).toBeGreaterThanOrEqual(hits[index - 1]?.end ?? 0)
            expect(end).toBeGreaterThan(start)
          }
          expect(hits).toEqual([...createFinder(words, 'en').all(query, loose)].flat())
          // What was taken out of the text is found in it.
          if (needle !== '' && !/[ｶ\uff9e\ud800-\udfff]/.test(query)) expect(hits.length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('is found first where it is found at all', () => {
    fc.assert(
      fc.property(text, text, fc.nat(60), (words, query, from) => {
        const finder = createFinder(words, 'en', 5)
        const all = [...finder.all(query, loose)].flat()
        expect([...finder.first(query, loose, from)].at(-1) ?? null).toEqual(
          all.length === 0 ? null : expect.anything(),
        )
      }),
    )
  })
})
