import { createIntl } from '@formatjs/intl'
import { expect, test } from 'vitest'
import { achievements } from '../../../../renderer/review/achievements'
import { english } from '../../../../shared/words/catalogue'

const intl = createIntl({ locale: 'en-GB', messages: english })
const none = { answers: 0, recalled: 0, tookMs: 0, begun: 0, forgotten: 0, matured: 0, daysInRow: 0 }

test('a day without an answer has come to nothing', () => {
  expect(achievements(intl, none)).toEqual([])
})

test('a day is summed up in few sentences, and only in those that say something', () => {
  expect(achievements(intl, { ...none, answers: 24, recalled: 21, tookMs: 380_000, daysInRow: 1 })).toEqual([
    '24 answers, 88% recalled, in 6 min 20 s.',
  ])
  expect(
    achievements(intl, { answers: 1, recalled: 1, tookMs: 9000, begun: 1, forgotten: 2, matured: 1, daysInRow: 3 }),
  ).toEqual([
    '1 answer, 100% recalled, in 9 s.',
    '1 new card begun.',
    '1 card has come to wait three weeks or longer.',
    '2 cards forgotten since last time. That is how you find them.',
    '3 days in a row.',
  ])
})
