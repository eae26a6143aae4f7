import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { dayWords, daysBetween } from '../../../../renderer/app/day-words'
import { dueDay } from '../../../../renderer/cards/due-words'
import { english } from '../../../../shared/words/catalogue'

const intl = createIntl({ locale: 'en-GB', messages: english })
const now = new Date(2026, 10, 24, 10).getTime()
const on = (month: number, day: number, hour = 10, year = 2026) => new Date(year, month, day, hour).getTime()

describe('the day on which a card is due', () => {
  test.each([
    [on(10, 25), 'Wed 25'],
    [on(10, 30), 'Mon 30'],
    [on(11, 4), 'Fri 4 Dec'],
    [on(0, 3, 10, 2027), '3 Jan 2027'],
  ])('%i is short enough for a column: %s', (due, words) => {
    expect(dueDay(intl, due, now)).toBe(words)
  })
})

describe('a day in a sentence', () => {
  test('is said as one says it', () => {
    expect(dayWords(intl, now, now)).toBe('today')
    expect(dayWords(intl, on(10, 25, 4), now)).toBe('tomorrow')
    expect(dayWords(intl, on(10, 26), now)).toBe('Thursday')
    expect(dayWords(intl, on(11, 5), now)).toBe('5 December')
  })

  test('is another once midnight has passed', () => {
    expect(daysBetween(on(10, 24, 23), on(10, 25, 1))).toBe(1)
    expect(daysBetween(on(10, 25, 1), on(10, 24, 23))).toBe(-1)
  })
})
