import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { dayWords, daysBetween } from '../../../../renderer/app/day-words'
import { dueWords, shortDay } from '../../../../renderer/cards/due-words'
import type { CardRow } from '../../../../shared/model/card'
import { english } from '../../../../shared/words/catalogue'

const intl = createIntl({ locale: 'en-GB', messages: english })
const now = new Date(2026, 10, 24, 10).getTime()
const on = (month: number, day: number, hour = 10, year = 2026) => new Date(year, month, day, hour).getTime()

describe('a day in a column', () => {
  test.each([
    [on(10, 25), 'Wed 25'],
    [on(10, 30), 'Mon 30'],
    [on(11, 4), 'Fri 4 Dec'],
    [on(8, 4), 'Fri 4 Sept'],
    [on(0, 3, 10, 2027), '3 Jan 2027'],
  ])('%i is short enough: %s', (at, words) => {
    expect(shortDay(intl, at, now)).toBe(words)
  })
})

describe('when a card comes next', () => {
  // 24 November 2026
  const today = 20_781
  const card = { state: 'review', suspended: false, buried: false, dueDay: today, dueAtMs: now } as const
  const said = (some: Partial<CardRow>) => dueWords(intl, { ...card, ...some }, today)

  test('is a day, today where it is past, and a word where it waits for something else', () => {
    expect(said({ dueDay: today + 1 })).toEqual({ text: 'Wed 25', isDue: false })
    expect(said({})).toEqual({ text: 'today', isDue: true })
    expect(said({ dueDay: today - 9 })).toEqual({ text: 'today', isDue: true })
    expect(said({ state: 'learning', dueDay: null })).toEqual({ text: 'today', isDue: true })
    expect(said({ state: 'new', dueDay: null, dueAtMs: null })).toEqual({ text: 'new', isDue: false })
    expect(said({ buried: true })).toEqual({ text: 'tomorrow', isDue: false })
    expect(said({ suspended: true, buried: true })).toEqual({ text: 'suspended', isDue: false })
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
