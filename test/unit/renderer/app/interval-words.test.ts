import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { agoWords, intervalWords } from '../../../../renderer/app/interval-words'
import { english } from '../../../../shared/words/catalogue'

const intl = createIntl({ locale: 'en', messages: english })
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]

describe('an interval', () => {
  test.each([
    [MINUTE, '1 min'],
    [10 * MINUTE, '10 min'],
    [5000, '1 min'],
    [HOUR, '1 hour'],
    [DAY, '1 day'],
    [9 * DAY, '9 days'],
    [59 * DAY, '59 days'],
    [76 * DAY, '2.5 months'],
    [400 * DAY, '1.1 years'],
    [36500 * DAY, '99.9 years'],
  ])('of %i ms is said as %s', (ms, words) => {
    expect(intervalWords(intl, ms)).toBe(words)
  })
})

describe('how long ago', () => {
  test.each([
    [DAY, 'yesterday'],
    [5 * DAY, '5 days ago'],
    [10 * MINUTE, '10 minutes ago'],
    [-5000, '1 minute ago'],
  ])('%i ms is %s', (ms, words) => {
    expect(agoWords(intl, ms)).toBe(words)
  })
})
