import { describe, expect, test } from 'vitest'
import { splitList } from '../../../../shared/cards/list'

describe('a list', () => {
  test.each([
    [
      'Three things are asked: an act, a means and a purpose.',
      'Three things are asked',
      ['an act', 'a means', 'a purpose'],
    ],
    ['It takes two: an act and a purpose', 'It takes two', ['an act', 'a purpose']],
    [
      'To be shown: somebody arranged the entry; the entry was illegal; and a benefit was sought.',
      'To be shown',
      ['somebody arranged the entry', 'the entry was illegal', 'a benefit was sought'],
    ],
    ['the act; the means; the purpose', '', ['the act', 'the means', 'the purpose']],
    ['(a) the lock; (b) the gate; or (c) the weir', '', ['the lock', 'the gate', 'the weir']],
    ['recruitment, transportation, transfer or receipt', '', ['recruitment', 'transportation', 'transfer', 'receipt']],
    ['a lock, a gate, and a weir', '', ['a lock', 'a gate', 'a weir']],
    ['The acts are recruitment, transfer and receipt.', 'The acts', ['recruitment', 'transfer', 'receipt']],
    ['Control includes wages, papers and doors', 'Control', ['wages', 'papers', 'doors']],
    ['Who keeps:\nthe passport\nthe key', 'Who keeps', ['the passport', 'the key']],
    ['1. the passport\n2. the key', '', ['the passport', 'the key']],
  ])('is taken apart: %s', (words, lead, items) => {
    expect(splitList(words)).toEqual({ lead, items })
  })

  test('of the text is one whatever stands in its items', () => {
    const words = 'Whoever keeps the passport is in control.\nWhoever holds the key is as well.'
    expect(splitList(words)).toBeNull()
    expect(splitList(words, { areItems: true })?.items).toEqual([
      'Whoever keeps the passport is in control',
      'Whoever holds the key is as well',
    ])
  })

  test.each([
    'One rule holds: where the victim is a child, it does not matter which means were used, or whether any was.',
    'He came, he saw and he left.',
    'an act and a means',
    'A journey that stays within one State, however hard, is not smuggling.',
    'two lines\nof prose',
    'no list at all',
    '',
  ])('is not seen where there is none: %s', (words) => {
    expect(splitList(words)).toBeNull()
  })
})
