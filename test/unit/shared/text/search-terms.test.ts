import { describe, expect, it } from 'vitest'
import { foldMarks, searchableText } from '../../../../shared/text/search-terms'

describe('what a search ignores', () => {
  it.each([
    ['naïve façade, Łódź, Straße, œuvre', 'naive facade, Lodz, Strasse, oeuvre'],
    ['ещё мой', 'еще мой'],
    ['مُحَمَّد أحمد العربـــية', 'محمد احمد العربية'],
    ['שָׁלוֹם', 'שלום'],
    ['of\uFB01ce ＡＢＣ', 'office ABC'],
    ['한국어', '한국어'],
  ])('%s', (text, folded) => {
    expect(foldMarks(text)).toBe(folded)
  })
})

describe('a text for the index', () => {
  it('has each letter of a script without spaces by itself', () => {
    const parted = searchableText('人口贩运 Art. 3 サイバー').split(/\s+/).filter(Boolean)
    expect(parted).toEqual(['人', '口', '贩', '运', 'Art.', '3', 'サ', 'イ', 'バ', 'ー'])
  })

  it('is plain English as it is', () => {
    expect(searchableText('Smuggling of migrants (article 3)')).toBe('Smuggling of migrants (article 3)')
  })
})
