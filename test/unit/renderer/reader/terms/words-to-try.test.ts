import { describe, expect, it } from 'vitest'
import { wordsToTry } from '../../../../../renderer/reader/terms/words-to-try'
import type { Term } from '../../../../../shared/model/document'

const text =
  'Serious crime\nEach can be a form of organized crime. It speaks of serious crime: an offence with a maximum penalty.'

function term(name: string, passage: string): Term {
  const start = text.indexOf(passage)
  return {
    key: name,
    id: name,
    term: name,
    forms: [],
    definition: '',
    source: '',
    sectionId: 's',
    start,
    end: start + passage.length,
  }
}

const sections = [{ id: 's', level: 2, title: 'Serious crime', number: '1', start: 0, end: text.length }]

describe('the words that the first hint asks to mark', () => {
  it('say what a term means rather than use it', () => {
    const terms = [
      term('organized crime', 'Each can be a form of organized crime.'),
      term('serious crime', 'an offence with a maximum penalty'),
    ]
    const range = wordsToTry(text, terms, sections)
    expect(range && text.slice(range.start, range.end)).toBe('an offence with a maximum penalty')
  })

  it('are no heading, and there are none without terms', () => {
    expect(wordsToTry(text, [term('heading', 'Serious crime\nEach can be')], sections)).toBeNull()
    expect(wordsToTry(text, [], sections)).toBeNull()
  })
})
