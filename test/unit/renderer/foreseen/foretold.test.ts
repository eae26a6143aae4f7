import { createIntl } from '@formatjs/intl'
import { expect, test } from 'vitest'
import { foretold, isNothing } from '../../../../renderer/foreseen/foretold'
import words from '../../../../resources/messages/en/library.json'
import type { EditionPreview } from '../../../../shared/model/edition'

const intl = createIntl({ locale: 'en', messages: words })
const mark = { id: 'a', quote: 'a lock', hasNote: false, words: null }
const none: EditionPreview = {
  marks: { stay: 0, move: 0, back: 0, lost: 0, toCheck: [], orphaned: [] },
  cards: { placed: 0, toCheck: 0, orphaned: 0 },
}
const told = (preview: EditionPreview) =>
  foretold(
    (id, values) => intl.formatMessage({ id }, values),
    (parts) => intl.formatList(parts),
    preview,
  )

test('what becomes of marks and cards is told in sentences that leave out what there is none of', () => {
  expect(told({ marks: { ...none.marks, stay: 1, move: 12, orphaned: [mark, mark] }, cards: none.cards })).toEqual([
    'Of 15 marks, 1 stays where it is, 12 move along with their words, and 2 lose their words.',
  ])
  expect(
    told({
      marks: { ...none.marks, back: 1, lost: 3, toCheck: [mark] },
      cards: { placed: 2, toCheck: 1, orphaned: 1 },
    }),
  ).toEqual([
    'Of 5 marks, 1 finds its words again, 1 has to be checked, and 3 are still without their words.',
    'Of 4 cards made from it, 2 keep their passages, 1 has to be checked, and 1 loses its passage.',
  ])
})

test('of a text without any it is told that nothing changes', () => {
  expect(told(none)).toEqual([words['library.editionNone']])
})

test('nothing becomes of a text without marks and cards; one card that stays is something', () => {
  expect(isNothing(none)).toBe(true)
  expect(isNothing({ ...none, cards: { ...none.cards, placed: 1 } })).toBe(false)
  expect(isNothing({ ...none, marks: { ...none.marks, lost: 1 } })).toBe(false)
  expect(isNothing({ ...none, marks: { ...none.marks, orphaned: [mark] } })).toBe(false)
})
