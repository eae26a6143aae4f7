import { describe, expect, test } from 'vitest'
import { hiddenWords, hintsFor } from '../../../../renderer/review/hints'

describe('what a card hides', () => {
  test('is its other side, whichever is asked', () => {
    expect(hiddenWords({ type: 'question', front: 'Who?', back: 'A **smuggler**' }, 0)).toEqual(['A smuggler'])
    const bothWays = { type: 'both-ways', front: 'act', back: 'Handlung' } as const
    expect(hiddenWords(bothWays, 0)).toEqual(['Handlung'])
    expect(hiddenWords(bothWays, 1)).toEqual(['act'])
    const term = { type: 'definition', term: 'Smuggling', meaning: 'Procuring entry', legalSource: '' } as const
    expect(hiddenWords({ ...term, asks: 'both' }, 0)).toEqual(['Procuring entry'])
    expect(hiddenWords({ ...term, asks: 'both' }, 1)).toEqual(['Smuggling'])
    expect(hiddenWords({ ...term, asks: 'term' }, 1)).toEqual(['Smuggling'])
  })

  test('is of a text the gaps that this card asks for', () => {
    const fields = { type: 'cloze', text: '{{c1::act}}, {{c2::means}} and {{c1::purpose}}', extra: '' } as const
    expect(hiddenWords(fields, 0)).toEqual(['act', 'purpose'])
    expect(hiddenWords(fields, 1)).toEqual(['means'])
  })

  test('is of a picture what its asked regions are called, if they have a name', () => {
    const region = { shape: 'rectangle', x: 0, y: 0, width: 0.1, height: 0.1 } as const
    const fields = {
      type: 'occlusion',
      picture: '0'.repeat(64),
      alt: '',
      header: '',
      extra: '',
      hides: 'all',
      regions: [
        { ...region, number: 1, label: 'border' },
        { ...region, number: 2, label: '' },
      ],
    } as const
    expect(hiddenWords({ ...fields, regions: [...fields.regions] }, 0)).toEqual(['border'])
    expect(hiddenWords({ ...fields, regions: [...fields.regions] }, 1)).toEqual([])
  })
})

describe('a hint', () => {
  test('tells of each item how its words begin, then half of them, then no more', () => {
    const hidden = ['recruitment', 'receipt of persons']
    expect(hintsFor(hidden, 1)).toEqual(['r…', 'r… o… p…'])
    expect(hintsFor(hidden, 2)).toEqual(['recrui…', 'rece… o… pers…'])
    expect(hintsFor(hidden, 3)).toBeNull()
    expect(hintsFor([], 1)).toBeNull()
  })

  test('tells of a longer answer its first words, then half of it', () => {
    const answer = 'All three are needed where the victim is an adult'
    expect(hintsFor([answer], 1)).toEqual(['All three are …'])
    expect(hintsFor([answer], 2)).toEqual(['All three are needed where …'])
  })

  test('never tells an answer of one letter, and cuts none that is one to a reader', () => {
    expect(hintsFor(['a'], 2)).toEqual(['…'])
    expect(hintsFor(['a licence'], 1)).toEqual(['a l…'])
    expect(hintsFor(['👩‍⚖️👨‍⚖️'], 1)).toEqual(['👩‍⚖️…'])
  })
})
