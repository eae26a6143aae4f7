import { createIntl } from '@formatjs/intl'
import { describe, expect, it } from 'vitest'
import { changedOptions } from '../../../../renderer/deck-options/draft'
import { foreseenWords, timesTheWork } from '../../../../renderer/deck-options/foreseen-words'
import { freeName } from '../../../../renderer/deck-options/useSaveOptions'
import { presetOptions, type ForeseenOptions } from '../../../../shared/model/preset'
import { english, type MessageId, type MessageValues } from '../../../../shared/words/catalogue'

const intl = createIntl({ locale: 'en', messages: english })
const words = (id: MessageId, values?: MessageValues) => intl.formatMessage({ id }, values)
const kept = presetOptions.parse({})
const foreseen = (changed: number, fresh = 20): ForeseenOptions => ({
  decks: 4,
  cards: 120,
  today: { now: { fresh: 20, reviews: 31 }, changed: { fresh, reviews: 31 } },
  load: { now: [24, 26, 25], changed: [changed, changed, changed] },
})

describe('what a change of options would do', () => {
  it('is said of today and of the days to come', () => {
    expect(foreseenWords(words, foreseen(34.4, 10), kept, { ...kept, newPerDay: 10 })).toEqual([
      'Today 10 new instead of 20, 31 reviews as before.',
      'The next 30 days bring about 34 reviews a day instead of 25.',
    ])
  })

  it('says what stays, and that intervals change with the next answer', () => {
    const said = foreseenWords(words, foreseen(25.2), kept, { ...kept, desiredRetention: 0.91 })
    expect(said).toEqual([
      'Today stays as it is: 20 new, 31 reviews.',
      'The next 30 days bring about 25 reviews a day, as before.',
      'No card changes its day now: each goes by it from its next answer on.',
    ])
  })

  it('compares the work where there is some', () => {
    expect(timesTheWork(foreseen(75))).toBeCloseTo(3)
    expect(timesTheWork({ ...foreseen(3), load: { now: [0, 0], changed: [3, 3] } })).toBeNull()
  })
})

describe('options that are typed', () => {
  it('are changed where they differ from what is kept', () => {
    expect(changedOptions({ newPerDay: 20, learningSteps: [1, 10], mix: 'mixed' }, kept)).toEqual({ mix: 'mixed' })
    expect(changedOptions({ learningSteps: [] }, kept)).toEqual({ learningSteps: [] })
  })

  it('get a name that is free', () => {
    expect(freeName('Exam', [{ name: 'Default' }])).toBe('Exam')
    expect(freeName('Exam', [{ name: 'EXAM' }, { name: 'Exam 2' }])).toBe('Exam 3')
  })
})
