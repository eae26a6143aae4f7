import { describe, expect, it } from 'vitest'
import { findTerms, underlinedTerms } from '../../../../../renderer/reader/text/term-occurrences'
import type { Section, Term } from '../../../../../shared/model/document'

const text = 'Means\nThe means are eight. Abuse of power is one of the means.\nICT\nICT, not ict, and abuse of power.'
const sections: Section[] = [
  { id: 'means', level: 2, title: 'Means', number: '1', start: 0, end: 63 },
  { id: 'ict', level: 2, title: 'ICT', number: '2', start: 63, end: text.length },
]

function term(id: string, forms: string[]): Term {
  return {
    key: `pack/${id}`,
    id,
    term: forms[0] ?? id,
    forms,
    definition: '',
    source: '',
    sectionId: 'means',
    start: 0,
    end: 1,
  }
}

const terms = [term('means', ['means', 'the means']), term('power', ['abuse of power']), term('ict', ['ICT'])]

function words(list: { start: number; end: number }[]): string[] {
  return list.map(({ start, end }) => text.slice(start, end))
}

describe('terms in a text', () => {
  it('are found as whole words in any case, the longest form first, but not in headings', () => {
    expect(words(findTerms(text, terms, sections, 'en'))).toEqual([
      'The means',
      'Abuse of power',
      'the means',
      'ICT',
      'abuse of power',
    ])
    expect(findTerms('demeans meansx', terms, [], 'en')).toEqual([])
  })

  it('know their section', () => {
    expect(findTerms(text, terms, sections, 'en').map((found) => found.sectionId)).toEqual([
      'means',
      'means',
      'means',
      'ict',
      'ict',
    ])
  })

  it('are underlined as the learner chose', () => {
    const found = findTerms(text, terms, sections, 'en')
    expect(words(underlinedTerms(found, 'first'))).toEqual(['The means', 'Abuse of power', 'ICT', 'abuse of power'])
    expect(underlinedTerms(found, 'every')).toEqual(found)
    expect(underlinedTerms(found, 'none')).toEqual([])
  })

  it('with signs that mean something in a pattern are found as they are', () => {
    const found = findTerms('An act (of it) here', [term('act', ['act (of it)'])], [], 'en')
    expect(found).toMatchObject([{ start: 3, end: 14 }])
    expect(
      findTerms('cyber-dependent and/or not', [term('dependent', ['cyber-dependent', 'and/or'])], [], 'en'),
    ).toHaveLength(2)
  })

  it('are found in the plural, with an apostrophe and as a verb, in English alone', () => {
    const law = [
      term('victim', ['victim of trafficking']),
      term('party', ['State Party']),
      term('exploit', ['exploit a person']),
    ]
    const used =
      'Victims of trafficking in States Parties; the State Party’s duty. Who exploited a person, exploiting a person.'
    const found = (lang: string) => findTerms(used, law, [], lang).map(({ start, end }) => used.slice(start, end))
    expect(found('en-GB')).toEqual([
      'Victims of trafficking',
      'State Party’s',
      'exploited a person',
      'exploiting a person',
    ])
    expect(found('de')).toEqual(['State Party'])
  })
})
