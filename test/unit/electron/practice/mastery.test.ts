import { describe, expect, test } from 'vitest'
import type { AttemptPart } from '../../../../electron/practice/attempt.queries'
import { mostConfused, weakestPart } from '../../../../electron/practice/mastery'

const answer = (attemptId: string, part: string, given: string | null, expected: string): AttemptPart => ({
  attemptId,
  caseKey: 'pack/case',
  part,
  given,
  expected,
  score: given === expected ? 1 : 0,
})

describe('the weakest part', () => {
  test('is none before the first mistake', () => {
    expect(weakestPart([])).toBeNull()
    expect(weakestPart([answer('1', 'act', 'yes', 'yes')])).toBeNull()
  })

  test('is the one missed most often, and two of two outweigh one of one', () => {
    const answers = [
      answer('1', 'act', 'no', 'yes'),
      answer('1', 'means', 'no', 'yes'),
      answer('2', 'means', 'open', 'yes'),
      answer('1', 'child', 'no', 'yes'),
      answer('2', 'child', 'yes', 'yes'),
    ]
    expect(weakestPart(answers)).toEqual({ part: 'means', wrong: 2, of: 2 })
  })
})

describe('what is taken for something else', () => {
  const affirmed = ({ part, given, expected }: AttemptPart) => ({
    group: 'findings',
    given: given === 'yes' ? part : null,
    expected: expected === 'yes' ? part : null,
  })

  test('is none where something was missed or invented, but not one for the other', () => {
    expect(mostConfused([answer('1', 'tip', 'no', 'yes')], affirmed)).toBeNull()
    expect(mostConfused([answer('1', 'tip', 'yes', 'no')], affirmed)).toBeNull()
    expect(mostConfused([answer('1', 'tip', 'yes', 'no'), answer('2', 'som', 'no', 'yes')], affirmed)).toBeNull()
  })

  test('is counted in both directions, against the attempts that had one of the two', () => {
    const attempt = (id: string, tip: [string, string], som: [string, string]) => [
      answer(id, 'tip', ...tip),
      answer(id, 'som', ...som),
    ]
    const answers = [
      ...attempt('1', ['yes', 'no'], ['no', 'yes']),
      ...attempt('2', ['no', 'yes'], ['yes', 'no']),
      ...attempt('3', ['yes', 'yes'], ['no', 'no']),
      ...attempt('4', ['no', 'no'], ['no', 'no']),
    ]
    expect(mostConfused(answers, affirmed)).toEqual({ a: 'som', b: 'tip', times: 2, of: 3 })
  })

  test('is only looked for within one group', () => {
    const apart = (one: AttemptPart) => ({ ...affirmed(one), group: one.part })
    expect(mostConfused([answer('1', 'tip', 'yes', 'no'), answer('1', 'som', 'no', 'yes')], apart)).toBeNull()
  })
})
