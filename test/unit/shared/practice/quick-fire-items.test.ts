import { describe, expect, it } from 'vitest'
import { quickFireItems } from '../../../../shared/practice/quick-fire-items'
import { quotedPassage } from '../../../../shared/practice/quoted-passage'
import { boatCase, boatPack } from './small-pack'

const rowed = (quote: string) => ({ fact: 'way.rowed', is: 'yes', quotes: [quote] })
const towed = (quote: string) => ({ fact: 'way.towed', is: 'yes', quotes: [quote] })

const text = 'The boat lay at the quay in the evening, and nobody was there. K. rowed it out, then Z. towed it home.'
/** Two items of the first distinction each: what is rowed, and what is towed. */
const both = (id: string) =>
  boatCase({ id, text, family: 'quay', facts: [rowed('rowed it out'), towed('Z. towed it home')] })

describe('the items of the quick fire', () => {
  it('ask about the words that state one of the options, within their sentence', () => {
    const items = quickFireItems(boatPack([both('a'), both('b')]))
    expect(items.map(({ id, right }) => [id, right])).toEqual([
      ['rowed-or-towed/a/way.rowed/0', 'way.rowed'],
      ['rowed-or-towed/a/way.towed/0', 'way.towed'],
      ['rowed-or-towed/b/way.rowed/0', 'way.rowed'],
      ['rowed-or-towed/b/way.towed/0', 'way.towed'],
    ])
    for (const { paragraphs, marked, family } of items) {
      expect(family).toBe('quay')
      expect(['rowed it out', 'Z. towed it home']).toContain(paragraphs[0]?.slice(marked?.start, marked?.end))
    }
  })

  it('leave out words by which the key states more than one of the options', () => {
    const shared = boatCase({ id: 'c', text, facts: [rowed('rowed it out, then'), towed('then Z. towed it home')] })
    const ids = quickFireItems(boatPack([both('a'), both('b'), shared])).map(({ caseId }) => caseId)
    expect(ids).not.toContain('c')
  })

  it('leave out a distinction with too few items, or with an option that is never right', () => {
    expect(quickFireItems(boatPack([both('a')]))).toEqual([])
    const onlyRowed = ['a', 'b', 'c', 'd', 'e'].map((id) => boatCase({ id, text, facts: [rowed('rowed it out')] }))
    expect(quickFireItems(boatPack(onlyRowed))).toEqual([])
  })

  it('ask about a whole short case where the options are findings, and of which exactly one holds', () => {
    const found = (id: string, findings: object, length = 1) =>
      boatCase({ id, text: `${text} `.repeat(length).trim(), findings })
    const items = quickFireItems(
      boatPack([
        found('a', { theft: 'yes', loan: 'no' }),
        found('b', { theft: 'no', loan: 'yes' }),
        found('c', { theft: 'yes', loan: 'no' }),
        found('d', { theft: 'no', loan: 'yes' }),
        found('neither', { theft: 'no', loan: 'no' }),
        found('both', { theft: 'yes', loan: 'yes' }),
        found('open', { theft: 'yes', loan: 'insufficient' }),
        found('long', { theft: 'yes', loan: 'no' }, 20),
      ]),
    )
    expect(items.map(({ caseId, right, marked }) => [caseId, right, marked])).toEqual([
      ['a', 'theft', null],
      ['b', 'loan', null],
      ['c', 'theft', null],
      ['d', 'loan', null],
    ])
  })
})

describe('the passage of a quote', () => {
  const lang = 'en'
  it('is its sentence, and an initial ends none', () => {
    const words =
      'First a sentence. Then the papers were taken by R. Mora, who kept all of them in a drawer of his own. Last.'
    const passage = quotedPassage(words, 'kept all of them', lang)
    expect(passage?.text).toBe('Then the papers were taken by R. Mora, who kept all of them in a drawer of his own.')
    expect(passage?.text.slice(passage.start, passage.end)).toBe('kept all of them')
  })

  it('has the sentence before it where little stands around it, and after the first the one that follows', () => {
    const words = 'A driver took the two of them to the port. He kept the money. They left.'
    expect(quotedPassage(words, 'kept the money', lang)?.text).toBe(
      'A driver took the two of them to the port. He kept the money.',
    )
    expect(quotedPassage(words, 'A driver took the two of them', lang)?.text).toBe(
      'A driver took the two of them to the port. He kept the money.',
    )
  })

  it('is never more than the paragraph, and none where the words stand nowhere', () => {
    expect(quotedPassage('One.\n\nTwo stands here.', 'Two', lang)?.text).toBe('Two stands here.')
    expect(quotedPassage('One.', 'Two', lang)).toBeNull()
  })
})
