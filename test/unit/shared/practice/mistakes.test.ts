import { describe, expect, test } from 'vitest'
import { mostConfused, weakestOf } from '../../../../shared/practice/mistakes'

const answer = (skill: string, score: number) => ({ skill, score })
const taken = (given: string | null, expected: string | null, group = 'findings') => ({ group, given, expected })

describe('the weakest skill', () => {
  test('is none before the first mistake', () => {
    expect(weakestOf([])).toBeNull()
    expect(weakestOf([answer('element:act', 1), answer('element:act', 0.7)])).toBeNull()
  })

  test('is the one missed most often, and two of two outweigh one of one', () => {
    const answers = [
      answer('element:act', 0),
      answer('element:means', 0),
      answer('element:means', 0.2),
      answer('element:child', 0),
      answer('element:child', 1),
    ]
    expect(weakestOf(answers)).toEqual({ skill: 'element:means', wrong: 2, of: 2 })
  })
})

describe('what is taken for something else', () => {
  test('is none where something was missed or invented, but not one for the other', () => {
    expect(mostConfused([[taken(null, 'tip')], [taken('tip', null)], [taken('tip', 'tip')]])).toBeNull()
  })

  test('is counted in both directions, against the cases that had one of the two', () => {
    expect(
      mostConfused([
        [taken('tip', 'som')],
        [taken('som', 'tip')],
        [taken('tip', 'tip')],
        [taken('cyber', null)],
        [taken('fraud', 'deception', 'means')],
      ]),
    ).toEqual({ a: 'som', b: 'tip', times: 2, of: 3 })
  })

  test('is only looked for within one group', () => {
    expect(mostConfused([[taken('both', 'none', 'technology'), taken('both', 'none', 'other')]])?.times).toBe(1)
  })
})
