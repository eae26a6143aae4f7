import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { english } from '../../../../shared/words/catalogue'

const intl = createIntl({ locale: 'en', messages: english })

test('what was done with many cards is counted in cards, whatever else is told', () => {
  const said = (count: number, days: number) =>
    intl.formatMessage({ id: 'cards.rescheduled' }, { count, days, day: 'tomorrow', last: 'Friday' })
  expect(said(1, 3)).toBe('1 card is due tomorrow')
  expect(said(1200, 0)).toBe('1,200 cards are due tomorrow')
  expect(said(40, 3)).toBe('40 cards are due from tomorrow to Friday')
  const flagged = (count: number, flag: number) => intl.formatMessage({ id: 'cards.flagged' }, { count, flag })
  expect(flagged(2, 0)).toBe('Flags taken off 2 cards')
  expect(flagged(2, 7)).toBe('2 cards flagged')
})
