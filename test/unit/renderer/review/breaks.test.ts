import { describe, expect, test } from 'vitest'
import { countedAnew, minutesWithoutBreak, withAnswer, type Stretch } from '../../../../renderer/review/breaks'

const MINUTE_MS = 60_000

/** Answers of ten seconds, one after the other, for so many minutes from a minute on. */
function answers(from: number, minutes: number, before: Stretch | null = null): Stretch {
  let stretch = before
  for (let ms = from * MINUTE_MS + 10_000; ms <= (from + minutes) * MINUTE_MS; ms += 10_000)
    stretch = withAnswer(stretch, ms, 10_000)
  if (!stretch) throw new Error('no answer')
  return stretch
}

describe('a break', () => {
  test('is due after so many minutes of answers, and not before', () => {
    expect(minutesWithoutBreak(answers(0, 24), 25)).toBeNull()
    expect(minutesWithoutBreak(answers(0, 25), 25)).toBe(25)
    expect(minutesWithoutBreak(null, 25)).toBeNull()
  })

  test('is never due where the learner wants none', () => {
    expect(minutesWithoutBreak(answers(0, 300), 0)).toBeNull()
  })

  test('counts as taken where no answer was given for five minutes', () => {
    expect(minutesWithoutBreak(answers(26, 20, answers(0, 20)), 25)).toBeNull()
    expect(minutesWithoutBreak(answers(24, 20, answers(0, 20)), 25)).toBe(44)
  })

  test('is not the time that one long answer takes', () => {
    expect(minutesWithoutBreak(withAnswer(answers(0, 20), 27 * MINUTE_MS, 7 * MINUTE_MS), 25)).toBe(27)
  })

  test('that was declined is offered again after as long', () => {
    const declined = countedAnew(answers(0, 25), 25 * MINUTE_MS)
    expect(minutesWithoutBreak(declined, 25)).toBeNull()
    expect(minutesWithoutBreak(answers(25, 24, declined), 25)).toBeNull()
    expect(minutesWithoutBreak(answers(25, 25, declined), 25)).toBe(25)
  })
})
