import { describe, expect, it } from 'vitest'
import { cardGroups, cardsOnMark, nextCard } from '../../../../../renderer/reader/cards/group'
import type { CardInText } from '../../../../../renderer/reader/cards/useDocumentCards'

function card(id: string, start: number, end: number, more: Partial<CardInText> = {}): CardInText {
  return {
    id,
    noteId: id,
    type: 'question',
    ordinal: 0,
    front: id,
    deckId: 'deck',
    state: 'new',
    dueAtMs: null,
    dueDay: null,
    flag: 0,
    buried: false,
    retrievability: null,
    suspended: false,
    start,
    end,
    termKey: null,
    ...more,
  }
}

describe('cards beside the text', () => {
  it('are gathered by the line on which their passage starts', () => {
    const text = 'first line\nsecond line'
    const groups = cardGroups(text, [card('a', 0, 5), card('b', 6, 10), card('c', 11, 17)])
    expect(groups.map(({ start, cards }) => [start, cards.map(({ id }) => id)])).toEqual([
      [0, ['a', 'b']],
      [11, ['c']],
    ])
  })

  it('belong to a mark that shares words with their passage', () => {
    const cards = [card('before', 0, 5), card('inside', 6, 8), card('after', 10, 12)]
    expect(cardsOnMark(cards, { start: 5, end: 10 }).map(({ id }) => id)).toEqual(['inside'])
  })

  it('the one due soonest speaks for all, a suspended one last', () => {
    const due = card('due', 0, 1, { dueAtMs: 500 })
    const sooner = card('sooner', 0, 1, { dueAtMs: 100 })
    const suspended = card('suspended', 0, 1, { dueAtMs: 1, suspended: true })
    expect(nextCard([card('new', 0, 1), due, suspended, sooner])?.id).toBe('sooner')
    expect(nextCard([suspended, card('new', 0, 1)])?.id).toBe('new')
    expect(nextCard([])).toBeNull()
  })
})
