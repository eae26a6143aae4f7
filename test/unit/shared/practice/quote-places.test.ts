import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOfQuote, quoteOfPlace } from '../../../../shared/practice/quote-places'

const paragraphs = ['He took her passport. She asked for her passport.', 'Her passport was gone.']

/** A place by its words, the n-th time that they come in a paragraph. */
function nth(paragraph: number, words: string, times: number) {
  let start = -1
  for (let time = 0; time < times; time++) start = (paragraphs[paragraph] ?? '').indexOf(words, start + 1)
  return { paragraph, start, end: start + words.length }
}

describe('the words for a fact', () => {
  it('are those that were selected where nothing else reads so', () => {
    expect(quoteOfPlace(paragraphs, nth(0, 'asked for', 1), 'en')).toBe('asked for')
    expect(quoteOfPlace(paragraphs, nth(0, 'her passport', 1), 'en')).toBe('her passport')
  })

  it('take their neighbours along where the same words came before', () => {
    const quote = quoteOfPlace(paragraphs, nth(0, 'passport', 2), 'en')
    expect(quote).toBe('for her passport')
    expect(placeOfQuote(paragraphs, quote)?.start).toBe(nth(0, 'for her passport', 1).start)
  })

  it('that are no longer in the text stand nowhere', () => {
    expect(placeOfQuote(paragraphs, 'his passport')).toBeNull()
  })

  it('lead back to a place that holds what was selected, whatever repeats', () => {
    const word = fc.constantFrom('he', 'took', 'her', 'a')
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (all, p, w) => {
        const lines = all.map((line, at) => `${line.join(' ')} end${at}.`)
        const paragraph = p % lines.length
        const words = (lines[paragraph] ?? '').split(' ')
        const at = w % (words.length - 1)
        const start = words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
        const place = { paragraph, start, end: start + (words[at]?.length ?? 0) }
        const found = placeOfQuote(lines, quoteOfPlace(lines, place, 'en'))
        expect(found?.paragraph).toBe(paragraph)
        expect(found && found.start <= place.start && found.end >= place.end).toBe(true)
      }),
    )
  })
})
