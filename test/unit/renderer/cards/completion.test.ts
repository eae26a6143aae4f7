import { describe, expect, test } from 'vitest'
import { completionAt, takeOffer, termOf } from '../../../../renderer/cards/completion'

const names = { decks: ['Module 14', 'Module 14::Trafficking (TIP)', 'Criminal law'], tags: ['exam', 'law::penal'] }

/** What is offered where the caret stands, marked by |. */
function offered(marked: string): string[] {
  const caret = marked.indexOf('|')
  const found = completionAt(marked.replace('|', ''), caret, names)
  return found?.offers.map(({ insert }) => insert) ?? []
}

/** The text once the first offer is taken, with the caret marked. */
function taken(marked: string): string {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const found = completionAt(text, caret, names)
  const [offer] = found?.offers ?? []
  if (!found || !offer) return text
  const after = takeOffer(text, found, offer)
  return `${after.text.slice(0, after.caret)}|${after.text.slice(after.caret)}`
}

describe('what a search can go on with', () => {
  test.each([
    ['de|', ['deck:']],
    ['tra (ta|', ['tag:']],
    ['d|', []],
    ['', []],
    ['trafficking|', []],
    ['is:su|', ['is:suspended']],
    ['-is:b|', ['is:buried']],
    ['is:suspended|', []],
    ['tag:ex|', ['tag:exam']],
    ['tag:PENAL|', ['tag:law::penal']],
    ['deck:module|', ['deck:"Module 14"', 'deck:"Module 14::Trafficking (TIP)"']],
    ['deck:"module 14::t|', ['deck:"Module 14::Trafficking (TIP)"']],
    ['deck:"Module 14"|', []],
    ['deck:tr|', ['deck:"Module 14::Trafficking (TIP)"']],
    ['deck:c|', ['deck:"Criminal law"', 'deck:"Module 14::Trafficking (TIP)"']],
    ['front:x|', []],
    ['is:d|ue', []],
    ['constructor:|', []],
  ])('%s', (text, offers) => {
    expect(offered(text)).toEqual(offers)
  })

  test('a value that is taken is followed by the next word, a key by its value', () => {
    expect(taken('penalty de|')).toBe('penalty deck:|')
    expect(taken('deck:crim|')).toBe('deck:"Criminal law" |')
    expect(taken('-(is:su|)')).toBe('-(is:suspended|)')
    expect(taken('deck:"crim| -is:new')).toBe('deck:"Criminal law" |-is:new')
  })
})

test('a name with signs of the language is found as it stands', () => {
  expect(termOf('tag', 'exam')).toBe('tag:exam')
  expect(termOf('deck', 'a "b" *c_d')).toBe(String.raw`deck:"a \"b\" \*c\_d"`)
})
