import { describe, expect, test } from 'vitest'
import { calibrationError, reliability } from '../../bench/metrics/calibration'
import { confusionOf, type Judged } from '../../bench/metrics/confusion'
import { itemScores } from '../../bench/metrics/items'
import { overlaps, wordF1 } from '../../bench/metrics/overlap'
import { pairsRight } from '../../bench/metrics/pairs'
import { wilson } from '../../bench/metrics/proportion'

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

describe('the interval of a share', () => {
  test('is that of the tables for 71 of 75 and for 285 of 300', () => {
    expect(wilson(71, 75).low).toBeCloseTo(0.8708, 3)
    expect(wilson(71, 75).high).toBeCloseTo(0.9791, 3)
    expect(wilson(285, 300).low).toBeCloseTo(0.919, 3)
    expect(wilson(285, 300).high).toBeCloseTo(0.9695, 3)
  })

  test('stays within 0 and 1, and says nothing of nothing', () => {
    expect(wilson(10, 10).high).toBeLessThanOrEqual(1)
    expect(wilson(0, 10).low).toBeCloseTo(0, 10)
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('a confusion matrix', () => {
  // Worked by hand: of 5 yes 4 are read as yes, of 4 no 3 as no, and the one that is insufficient is read as no.
  const cases: Judged[] = [
    ...times(4, { key: 'yes', read: 'yes' }),
    { key: 'yes', read: 'no' },
    ...times(3, { key: 'no', read: 'no' }),
    { key: 'no', read: 'insufficient' },
    { key: 'insufficient', read: 'no' },
  ]
  const found = confusionOf(cases, ['yes', 'no', 'insufficient'])

  test('counts by key and by what was read', () => {
    expect(found.counts).toEqual([
      [4, 1, 0],
      [0, 3, 1],
      [0, 1, 0],
    ])
    expect(found).toMatchObject({ total: 10, right: 7, majority: 0.5 })
  })

  test('has the mean of the F1 of each value', () => {
    // yes: 8/9; no: 6/(4+5); insufficient: 0
    expect(found.macroF1).toBeCloseTo((8 / 9 + 6 / 9 + 0) / 3, 10)
  })

  test('leaves out of the mean what the key never has', () => {
    expect(confusionOf([{ key: 'yes', read: 'yes' }], ['yes', 'no']).macroF1).toBe(1)
  })
})

test('items are scored over all of them, and each for itself', () => {
  const found = itemScores(
    [
      { key: ['fraud', 'coercion'], read: ['coercion'] },
      { key: ['coercion'], read: ['coercion', 'abduction'] },
      { key: [], read: [] },
    ],
    ['fraud', 'coercion', 'abduction', 'deception'],
  )
  expect(found.micro).toEqual({ hits: 2, inKey: 3, asRead: 3, f1: 2 / 3 })
  expect(found.items.coercion?.f1).toBe(1)
  expect(found.items.fraud?.f1).toBe(0)
  // fraud 0 and coercion 1; the key has neither abduction nor deception
  expect(found.macroF1).toBe(0.5)
})

describe('calibration', () => {
  const claims = [
    ...times(2, { confidence: 0.6, isRight: true }),
    ...times(2, { confidence: 0.6, isRight: false }),
    ...times(4, { confidence: 0.9, isRight: true }),
  ]

  test('is looked at in bins of equal size, the least sure first', () => {
    const bins = reliability(claims, 2)
    expect(bins.map((bin) => [bin.claims, bin.right])).toEqual([
      [4, 0.5],
      [4, 1],
    ])
    expect(bins[0]?.confidence).toBeCloseTo(0.6, 10)
  })

  test('errs by how far confidence is from what is right, weighted', () => {
    // (4/8) |0.6 - 0.5| + (4/8) |0.9 - 1|
    expect(calibrationError(claims, 2)).toBeCloseTo(0.1, 10)
    expect(calibrationError([])).toBe(0)
  })

  test('takes each claim once, whatever the number of bins', () => {
    expect(reliability(claims, 3).reduce((sum, bin) => sum + bin.claims, 0)).toBe(claims.length)
  })
})

test('a pair is right only if both of its cases are, and stories that do not differ are none', () => {
  const cases = [
    { family: 'road', key: 'yes', read: 'yes' },
    { family: 'road', key: 'no', read: 'no' },
    { family: 'boat', key: 'yes', read: 'yes' },
    { family: 'boat', key: 'no', read: 'yes' },
    { family: 'mine', key: 'no', read: 'no' },
    { family: 'mine', key: 'no', read: 'no' },
  ]
  expect(pairsRight(cases)).toEqual({ right: 1, total: 2 })
})

describe('the place of evidence', () => {
  const text = 'He kept her passport in a tin.'
  const right = [{ start: 3, end: 20 }]

  test('overlaps where a letter is shared, and not where they only touch', () => {
    expect(overlaps([{ start: 0, end: 4 }], right)).toBe(true)
    expect(overlaps([{ start: 0, end: 3 }], right)).toBe(false)
  })

  test('is compared word by word', () => {
    // "kept her passport" against "her passport in": two words of three in each
    expect(wordF1(text, { start: 8, end: 23 }, right)).toBeCloseTo(2 / 3, 10)
    expect(wordF1(text, { start: 24, end: 29 }, right)).toBe(0)
    expect(wordF1(text, { start: 3, end: 20 }, right)).toBe(1)
  })
})
