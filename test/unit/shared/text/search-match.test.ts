import { describe, expect, it } from 'vitest'
import { holdsAll, matchRanges, snippetOf } from '../../../../shared/text/search-match'
import { parseSearch, searchWords } from '../../../../shared/text/search-query'

function found(text: string, typed: string, typing = false): string[] {
  const query = parseSearch(typed, typing)
  return query ? matchRanges(text, query).map(({ start, end }) => text.slice(start, end)) : []
}

describe('the words found in a text', () => {
  const text = 'The illegal entry of a person; entry is illegal (Illégal).'

  it('are whole words, whatever their case and marks', () => {
    expect(found(text, 'illegal')).toEqual(['illegal', 'illegal', 'Illégal'])
    expect(found(text, 'legal')).toEqual([])
  })

  it('stand one after the other where they were asked for so', () => {
    expect(found(text, '"illegal entry"')).toEqual(['illegal entry'])
    expect(found('cyber-enabled and cyber enabled crime', 'cyber-enabled')).toEqual(['cyber-enabled', 'cyber enabled'])
  })

  it('may go on where the word is still being typed', () => {
    expect(found(text, 'per', true)).toEqual(['person'])
    expect(found(text, 'per')).toEqual([])
  })

  it('are found inside a run of Chinese, and in Arabic with its vowel signs', () => {
    expect(found('禁止贩运人口议定书', '贩运')).toEqual(['贩运'])
    expect(found('قال مُحَمَّدٌ ذلك', 'محمد')).toEqual(['مُحَمَّدٌ'])
  })

  it('are found where letters of both kinds stand in one run', () => {
    expect(found('于2020年通过了AB型议定书', '2020')).toEqual(['2020'])
    expect(found('于2020年通过了AB型议定书', 'ab型')).toEqual(['AB型'])
    expect(found('明日ゟ先', 'より先')).toEqual(['ゟ先'])
  })

  it('are found in Greek however their sigma is written', () => {
    expect(found('Ο ΝΟΜΟΣ και ο νόμος', 'νομοσ')).toEqual(['ΝΟΜΟΣ', 'νόμος'])
    expect(found('ο νόμος', 'νομος', true)).toEqual(['νόμος'])
  })

  it('are found by themselves, whatever letters they are of', () => {
    const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
      /^[\p{L}\p{N}]$/u.test(letter),
    )
    const isFound = (letter: string) => found(`${letter}, ${letter}${letter}`, letter).includes(letter)
    expect(letters.filter((letter) => searchWords(letter).length > 0 && !isFound(letter))).toEqual([])
  })

  it('are one place where they overlap', () => {
    expect(found('of the of the of', '"of the of"')).toEqual(['of the of the of'])
  })
})

it('a title holds a query if it has all of its words', () => {
  const title = 'Smuggling of migrants'
  const holds = (typed: string) => holdsAll(title, parseSearch(typed, true) ?? { all: [], none: [] })
  expect([holds('migrants smug'), holds('"smuggling of"'), holds('smuggling persons')]).toEqual([true, true, false])
})

describe('a snippet', () => {
  const filler = 'Words that nobody looks for stand here in a long row. '.repeat(10)
  const text = `entry ${filler}Somebody arranged the illegal entry;\nthe entry was illegal. ${filler}`
  const query = parseSearch('illegal entry', false) ?? { all: [], none: [] }
  const snippet = snippetOf(text, matchRanges(text, query), 160)

  it('shows where most of the words stand together', () => {
    expect(snippet.text).toContain('the illegal entry; the entry was illegal')
    expect(snippet.ranges.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
      'illegal',
      'entry',
      'entry',
      'illegal',
    ])
    expect(text.slice(snippet.at, snippet.at + 13)).toBe('illegal entry')
  })

  it('begins and ends with whole words', () => {
    expect(snippet.text).toMatch(/^… \w+ .* \w+[.;]? …$/)
    const words = new Set(text.split(/\s+/))
    for (const word of snippet.text.split(' ').filter((it) => it !== '…')) expect(words).toContain(word)
    expect(snippet.text.length).toBeLessThanOrEqual(170)
  })

  it('of a short text is the text', () => {
    expect(snippetOf('An entry.', [{ start: 3, end: 8 }], 160)).toEqual({
      text: 'An entry.',
      ranges: [{ start: 3, end: 8 }],
      at: 3,
    })
  })
})
