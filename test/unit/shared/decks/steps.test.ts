import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSteps, writeSteps } from '../../../../shared/decks/steps'

describe('learning steps', () => {
  it.each([
    ['1m 10m', [1, 10]],
    ['1m 10m 1d', [1, 10, 1440]],
    [' 1M,10m;  2h ', [1, 10, 120]],
    ['15', [15]],
    ['60s 1.5h', [1, 90]],
    ['', []],
  ])('%j are %j minutes', (typed, minutes) => {
    expect(readSteps(typed)).toEqual({ kind: 'steps', minutes })
  })

  it.each([
    ['1m abc', 'step', 'abc', 3],
    ['10 min', 'step', 'min', 3],
    ['-5m', 'step', '-5m', 0],
    ['0m', 'minutes', '0m', 0],
    ['1m 90s', 'minutes', '90s', 3],
    ['1m 367d', 'long', '367d', 3],
    ['1 '.repeat(21), 'many', '1', 40],
  ])('of %j it says which is wrong and where', (typed, code, found, start) => {
    expect(readSteps(typed)).toEqual({ kind: 'fault', code, found, start })
  })

  it('that are written read the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 366 * 1440 }), { maxLength: 20 }), (minutes) => {
        expect(readSteps(writeSteps(minutes))).toEqual({ kind: 'steps', minutes })
      }),
    )
    expect(writeSteps([1, 90, 120, 1440, 2160])).toBe('1m 90m 2h 1d 36h')
  })
})
