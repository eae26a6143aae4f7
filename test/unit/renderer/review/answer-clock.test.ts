import { describe, expect, test } from 'vitest'
import { elapsedMs, restartedClock, runningClock, startedClock } from '../../../../renderer/review/answer-clock'

describe('the clock of an answer', () => {
  test('counts from the question on', () => {
    expect(elapsedMs(startedClock(1000), 5000.4)).toBe(4000)
  })

  test('stands still while the window is hidden', () => {
    const hidden = runningClock(startedClock(1000), false, 3000)
    expect(elapsedMs(hidden, 600_000)).toBe(2000)
    const shown = runningClock(hidden, true, 600_000)
    expect(elapsedMs(shown, 601_000)).toBe(3000)
  })

  test('begins anew with what was counted before, and standing where nobody sees the card', () => {
    expect(elapsedMs(restartedClock(startedClock(0), 1000, 700), 1500)).toBe(1200)
    const hidden = runningClock(startedClock(0), false, 10)
    expect(elapsedMs(restartedClock(hidden, 1000), 9000)).toBe(0)
  })

  test('does not count twice what it is told twice', () => {
    const clock = runningClock(runningClock(startedClock(0), true, 500), true, 700)
    expect(elapsedMs(clock, 1000)).toBe(1000)
    expect(elapsedMs(runningClock(runningClock(clock, false, 1000), false, 9000), 9999)).toBe(1000)
  })
})
