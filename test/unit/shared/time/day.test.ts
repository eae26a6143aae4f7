import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, dayStart, startOfDay } from '../../../../shared/time/day'

const iso = (atMs: number) => new Date(atMs).toISOString()
const at = (text: string) => Date.parse(text)
const HOUR_MS = 3_600_000

describe('the learner’s day', () => {
  test('starts at four in the morning of the place', () => {
    expect(iso(dayStart(at('2026-11-24T10:00:00Z'), 4, 'Europe/Vienna'))).toBe('2026-11-24T03:00:00.000Z')
    expect(iso(dayStart(at('2026-11-24T10:00:00Z'), 4, 'Asia/Shanghai'))).toBe('2026-11-23T20:00:00.000Z')
  })

  test('still counts an answer after midnight as the day’s before', () => {
    const evening = dayOf(at('2026-11-24T21:00:00Z'), 4, 'Europe/Vienna')
    expect(dayOf(at('2026-11-25T02:59:59Z'), 4, 'Europe/Vienna')).toBe(evening)
    expect(dayOf(at('2026-11-25T03:00:00Z'), 4, 'Europe/Vienna')).toBe(evening + 1)
  })

  test('is 23 hours long when the clocks go forward and 25 when they go back', () => {
    const length = (date: string) => {
      const day = dayOf(at(`${date}T12:00:00Z`), 0, 'Europe/Vienna')
      return (startOfDay(day + 1, 0, 'Europe/Vienna') - startOfDay(day, 0, 'Europe/Vienna')) / HOUR_MS
    }
    expect(length('2026-03-29')).toBe(23)
    expect(length('2026-10-25')).toBe(25)
  })

  test('starts at the change where the clocks skip its hour', () => {
    // Vienna, 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
    const day = dayOf(at('2026-03-29T12:00:00Z'), 2, 'Europe/Vienna')
    expect(iso(startOfDay(day, 2, 'Europe/Vienna'))).toBe('2026-03-29T01:00:00.000Z')
  })

  test('starts at the first of the two where the clocks show its hour twice', () => {
    // New York, 1 November 2026: 02:00 becomes 01:00 at 06:00 UTC.
    const day = dayOf(at('2026-11-01T12:00:00Z'), 1, 'America/New_York')
    expect(iso(startOfDay(day, 1, 'America/New_York'))).toBe('2026-11-01T05:00:00.000Z')
  })

  test('has no gap and no overlap, in any zone', () => {
    const zones = [
      'Europe/Vienna',
      'America/New_York',
      'Asia/Shanghai',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/Havana',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom(...zones),
        (nowMs, hour, zone) => {
          const day = dayOf(nowMs, hour, zone)
          const start = dayStart(nowMs, hour, zone)
          expect(start).toBeLessThanOrEqual(nowMs)
          expect(startOfDay(day + 1, hour, zone)).toBeGreaterThan(nowMs)
          expect(dayOf(start, hour, zone)).toBe(day)
          expect(dayOf(start - 1, hour, zone)).toBe(day - 1)
        },
      ),
      { numRuns: 500 },
    )
  })
})
