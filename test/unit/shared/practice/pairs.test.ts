import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../../shared/classifier/engine'
import { inTurn, isDue, MISSED_AGAIN_AFTER_MS, type PairState } from '../../../../shared/practice/due-pairs'
import { offeredFacts, pairSkills, pairsOf, toldOf } from '../../../../shared/practice/pairs'
import { traceDifference } from '../../../../shared/practice/trace-difference'
import { boatCase, boatRules } from './small-pack'

const says = (fact: string, is: 'yes' | 'no') => ({ fact, is, quotes: ['it'] })
const kept = boatCase({
  id: 'kept',
  text: 'K. rowed it out, to keep it.',
  pair: { with: 'returned', fact: 'plan.keep' },
  facts: [says('way.rowed', 'yes'), says('plan.keep', 'yes')],
  findings: { theft: 'yes', loan: 'no' },
})
const returned = boatCase({
  id: 'returned',
  text: 'K. rowed it out, not to keep it.',
  pair: { with: 'kept', fact: 'plan.keep' },
  facts: [says('way.rowed', 'yes'), says('plan.keep', 'no')],
})

describe('the pairs of a pack', () => {
  it('are there once each, and only where both cases name each other', () => {
    const alone = boatCase({ id: 'alone', text: 'It lay there.', pair: { with: 'kept', fact: 'way' } })
    expect(pairsOf([kept, alone, returned]).map(({ id, fact }) => [id, fact])).toEqual([['kept+returned', 'plan.keep']])
    expect(pairsOf([kept])).toEqual([])
  })

  it('offer the fact that differs among others that do not, in the order of the rules', () => {
    const [pair] = pairsOf([kept, returned])
    if (!pair) throw new Error('no pair')
    const offered = offeredFacts(boatRules, pair)
    expect(offered).toEqual(['way.rowed', 'way.towed', 'plan.keep', 'plan.return'])
    expect(offeredFacts(boatRules, pair)).toEqual(offered)
  })

  it('offer no other fact of an element that one of the cases denies as a whole', () => {
    const towed = boatCase({
      id: 'a',
      text: 'x',
      pair: { with: 'b', fact: 'way.towed' },
      facts: [says('way.towed', 'yes')],
    })
    const denied = boatCase({ id: 'b', text: 'y', pair: { with: 'a', fact: 'way.towed' }, facts: [says('way', 'no')] })
    const [pair] = pairsOf([towed, denied])
    expect(pair && offeredFacts(boatRules, pair)).not.toContain('way.rowed')
    expect([towed, denied].map((one) => toldOf(boatRules, one, 'way.towed'))).toEqual(['yes', 'no'])
  })

  it('are about the elements and distinctions of their fact', () => {
    expect(pairSkills(boatRules, 'way.rowed')).toEqual(['element:way', 'distinction:rowed-or-towed'])
    expect(pairSkills(boatRules, 'way')).toEqual(['element:way'])
  })
})

describe('what the engine makes of the difference', () => {
  it('is each finding before and after, and for those that change on what they rest', () => {
    const [theft, loan] = traceDifference(boatRules, evaluate(boatRules, kept), evaluate(boatRules, returned))
    expect(theft).toEqual({
      id: 'theft',
      before: 'yes',
      after: 'no',
      because: {
        before: [
          { kind: 'element', id: 'way', value: 'yes' },
          { kind: 'element', id: 'plan', value: 'yes' },
        ],
        after: [{ kind: 'element', id: 'plan', value: 'no' }],
      },
    })
    expect(loan).toEqual({ id: 'loan', before: 'no', after: 'no', because: { before: [], after: [] } })
  })
})

describe('which pairs are due', () => {
  const pair = (id: string, fields: Partial<PairState> = {}): PairState => ({
    id,
    family: id,
    level: 1,
    chance: null,
    last: null,
    ...fields,
  })
  const nowMs = 10 * MISSED_AGAIN_AFTER_MS
  const answered = (score: number, agoMs: number) => ({ last: { score, answeredAtMs: nowMs - agoMs } })

  it('those that were missed, once their words are not fresh any more', () => {
    const due = (score: number, agoMs: number) => isDue(pair('a', answered(score, agoMs)), nowMs)
    expect(due(0.5, MISSED_AGAIN_AFTER_MS)).toBe(true)
    expect(due(0.5, MISSED_AGAIN_AFTER_MS - 1)).toBe(false)
    expect(due(1, 5 * MISSED_AGAIN_AFTER_MS)).toBe(false)
  })

  it('those never seen that are about something known to be weak', () => {
    expect(isDue(pair('a', { chance: 0.6 }), nowMs)).toBe(true)
    expect(isDue(pair('a', { chance: 0.8 }), nowMs)).toBe(false)
    expect(isDue(pair('a'), nowMs)).toBe(false)
  })

  it('come first; then what was never seen, weak and easy before strong and hard; then what was answered longest ago', () => {
    const order = inTurn(
      [
        pair('right-lately', answered(1, 1)),
        pair('right-long-ago', answered(1, 1000)),
        pair('strong', { chance: 0.9 }),
        pair('hard', { level: 3 }),
        pair('easy'),
        pair('missed', answered(0, 2 * MISSED_AGAIN_AFTER_MS)),
        pair('same-story', { family: 'met' }),
      ],
      { nowMs, recentFamilies: ['met'] },
    )
    expect(order.map(({ id }) => id)).toEqual([
      'missed', 'easy', 'hard', 'strong', 'right-long-ago', 'right-lately', 'same-story',
    ]) // prettier-ignore
  })
})
