import { describe, expect, test } from 'vitest'
import { ratingOfTyped, suggestionFor } from '../../../../renderer/review/suggested'
import { compareTyped } from '../../../../shared/cards/typed-answer'
import type { NoteFields } from '../../../../shared/model/card'
import { reviewCard } from './review-card'

const forgiven = { ignoreCase: true, ignoreAccents: true }
const rating = (typed: string, answer: string) => ratingOfTyped(compareTyped(typed, answer, forgiven))
const nothingYet = { ticked: null, typed: '', hints: 0 }

describe('a typed answer', () => {
  test('that is right suggests Good, one with a slip of a letter Hard, another Again', () => {
    expect(rating('Trafficking', 'trafficking')).toBe(3)
    expect(rating('traficking', 'trafficking')).toBe(2)
    expect(rating('act', 'acts')).toBe(2)
    expect(rating('smuggling', 'trafficking')).toBe(1)
    expect(rating('traffic', 'trafficking')).toBe(1)
  })
})

describe('the grade that Space gives', () => {
  const card = (fields: NoteFields) => reviewCard('a', { fields })
  const list = card({ type: 'elements', front: 'Elements?', items: ['act', 'means', 'purpose'] })
  const typed = card({ type: 'typed', front: 'Who?', answer: 'smuggler', extra: '', ...forgiven })

  test('is Good where nothing else is known', () => {
    expect(suggestionFor(card({ type: 'question', front: 'Who?', back: 'I' }), nothingYet)).toBe(3)
    expect(suggestionFor(list, nothingYet)).toBe(3)
    expect(suggestionFor(typed, nothingYet)).toBe(3)
  })

  test('follows the ticks of a list and what was typed', () => {
    expect(suggestionFor(list, { ...nothingYet, ticked: new Set([0]) })).toBe(1)
    expect(suggestionFor(list, { ...nothingYet, ticked: new Set([0, 2]) })).toBe(2)
    expect(suggestionFor(typed, { ...nothingYet, typed: 'Smuggler' })).toBe(3)
    expect(suggestionFor(typed, { ...nothingYet, typed: 'border' })).toBe(1)
  })

  test('is Hard at best where a hint was taken', () => {
    expect(suggestionFor(typed, { ...nothingYet, typed: 'smuggler', hints: 1 })).toBe(2)
    expect(suggestionFor(list, { ...nothingYet, ticked: new Set([0]), hints: 2 })).toBe(1)
  })
})
