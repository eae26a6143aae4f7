import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextCase, type Candidate, type Situation } from '../../../../shared/practice/next-case'

const one = (key: string, more: Partial<Candidate> = {}): Candidate => ({
  key,
  level: 2,
  family: key,
  kind: 'tip',
  skill: 'element:act',
  contrasts: [],
  twin: null,
  p: 0.7,
  triedAtMs: null,
  ...more,
})

const situation = (candidates: Candidate[], more: Partial<Situation> = {}): Situation => ({
  candidates,
  confusions: [],
  weakest: [],
  seed: 1,
  ...more,
})

/** Cases that were tried before, so that the first few lie behind. */
const behind = Array.from({ length: 12 }, (_, at) => one(`old-${at}`, { triedAtMs: at + 1, kind: 'som' }))
const shareOf = (kind: string, of: (seed: number) => ReturnType<typeof nextCase>) =>
  Array.from({ length: 2000 }, (_, seed) => of(seed)).filter((next) => next?.reason.kind === kind).length / 2000

const anyCandidates = fc.uniqueArray(
  fc.record({
    key: fc.stringMatching(/^c[0-9]{1,2}$/),
    level: fc.integer({ min: 1, max: 3 }),
    family: fc.stringMatching(/^f[0-5]$/),
    kind: fc.constantFrom('tip', 'som', 'none'),
    skill: fc.constantFrom('element:act', 'element:means'),
    contrasts: fc.subarray(['means.coercion', 'means.force', 'tip']),
    twin: fc.constant(null),
    p: fc.double({ min: 0, max: 1, noNaN: true }),
    triedAtMs: fc.option(fc.integer({ min: 1, max: 1000 })),
  }),
  { selector: ({ key }) => key, maxLength: 40 },
)

describe('the case that comes next', () => {
  test('is none where there is none, and the same for the same seed', () => {
    expect(nextCase(situation([]))).toBeNull()
    fc.assert(
      fc.property(anyCandidates, fc.integer(), (candidates, seed) => {
        const next = nextCase(situation(candidates, { seed }))
        expect(next === null).toBe(candidates.length === 0)
        expect(nextCase(situation(candidates, { seed }))).toEqual(next)
      }),
    )
  })

  test('is one that was never tried, as long as there is one, and no variant of a story told within ten cases', () => {
    fc.assert(
      fc.property(anyCandidates, fc.integer(), (candidates, seed) => {
        const next = candidates.find(({ key }) => key === nextCase(situation(candidates, { seed }))?.key)
        if (!next) return
        const recent = candidates
          .filter(({ triedAtMs }) => triedAtMs !== null)
          .toSorted((a, b) => (b.triedAtMs ?? 0) - (a.triedAtMs ?? 0))
          .slice(0, 10)
          .map(({ family }) => family)
        const untried = candidates.filter(({ triedAtMs }) => triedAtMs === null)
        if (untried.length > 0) expect(next.triedAtMs).toBeNull()
        if (untried.some(({ family }) => !recent.includes(family))) expect(recent).not.toContain(next.family)
      }),
    )
  })

  test('tells no variant of a story until ten others lie between', () => {
    const order = (ago: number) => [
      ...Array.from({ length: 14 }, (_, at) => one(`old-${at}`, { triedAtMs: at + 1 })),
      one('told', { family: 'story', triedAtMs: 15 - ago + 0.5 }),
      one('variant', { family: 'story', kind: 'none' }),
      one('other', { kind: 'none' }),
    ]
    const offered = (ago: number) =>
      new Set(Array.from({ length: 60 }, (_, seed) => nextCase(situation(order(ago), { seed }))?.key))
    expect(offered(10)).toEqual(new Set(['other']))
    expect(offered(11)).toEqual(new Set(['other', 'variant']))
  })

  test('at first is the easiest of one kind, three times', () => {
    const cases = [
      one('hard', { level: 3 }),
      one('a', { level: 1, kind: 'som' }),
      one('b', { level: 1 }),
      one('c', { level: 1 }),
      one('d', { level: 1 }),
      one('e', { level: 1, kind: 'som' }),
    ]
    for (let seed = 0; seed < 20; seed += 1) {
      const order: string[] = []
      for (let at = 1; at <= 3; at += 1) {
        const candidates = cases.map((each) =>
          order.includes(each.key) ? { ...each, triedAtMs: order.indexOf(each.key) + 1 } : each,
        )
        const next = nextCase(situation(candidates, { seed }))
        expect(next?.reason).toEqual({ kind: 'begin' })
        order.push(next?.key ?? '')
      }
      expect(order.toSorted()).toEqual(['b', 'c', 'd'])
    }
  })

  test('then turns on the weakest skill in six of ten, on the last confusion in a quarter, and else on anything', () => {
    const candidates = [
      ...behind,
      one('weak', { skill: 'element:means' }),
      one('twin', { contrasts: ['means.coercion'], twin: 'other' }),
      one('any', { skill: 'element:border' }),
    ]
    const confusions = [{ caseKey: 'old-0', given: 'means.threat-or-force', expected: 'means.coercion' }]
    const of = (seed: number) => nextCase(situation(candidates, { seed, confusions, weakest: ['element:means'] }))
    expect(shareOf('weakest', of)).toBeGreaterThan(0.57)
    expect(shareOf('weakest', of)).toBeLessThan(0.63)
    expect(shareOf('twin', of)).toBeGreaterThan(0.22)
    expect(shareOf('twin', of)).toBeLessThan(0.28)
    for (let seed = 0; seed < 100; seed += 1) {
      const next = of(seed)
      if (next?.reason.kind === 'weakest')
        expect(next).toEqual({ key: 'weak', reason: { kind: 'weakest', skill: 'element:means' } })
      if (next?.reason.kind === 'twin')
        expect(next).toEqual({ key: 'twin', reason: { kind: 'twin', confusion: confusions[0] } })
    }
  })

  test('of a skill, is one that is neither known nor out of reach; if there is none, the nearest', () => {
    const levels = (ps: number[]) => [...behind, ...ps.map((p) => one(`p${p}`, { p }))]
    const keys = (ps: number[]) =>
      new Set(
        Array.from(
          { length: 200 },
          (_, seed) => nextCase(situation(levels(ps), { seed, weakest: ['element:act'] }))?.key,
        ),
      )
    expect(keys([0.3, 0.66, 0.79, 0.95])).toEqual(new Set(['p0.66', 'p0.79']))
    expect(keys([0.3, 0.6, 0.95])).toEqual(new Set(['p0.6']))
  })

  test('after a confusion is the twin of its case, once its story has rested; till then one that turns on the same', () => {
    const twins = (triedAtMs: number) => [
      ...behind.map((each) => ({ ...each, triedAtMs: (each.triedAtMs ?? 0) + 100 })),
      one('confused', { family: 'story', twin: 'its-twin', triedAtMs }),
      one('its-twin', { family: 'story', twin: 'confused' }),
      one('alike', { contrasts: ['means.coercion'] }),
      one('other'),
    ]
    const confusions = [{ caseKey: 'confused', given: 'means.threat-or-force', expected: 'means.coercion' }]
    const twinKeys = (triedAtMs: number) =>
      new Set(
        Array.from({ length: 300 }, (_, seed) => nextCase(situation(twins(triedAtMs), { seed, confusions })))
          .filter((next) => next?.reason.kind === 'twin')
          .map((next) => next?.key),
      )
    expect(twinKeys(1)).toEqual(new Set(['its-twin']))
    expect(twinKeys(500)).toEqual(new Set(['alike']))
  })

  test('kinds take turns', () => {
    const candidates = [...behind, one('same', { kind: 'som' }), one('another', { kind: 'tip' })]
    for (let seed = 0; seed < 50; seed += 1) expect(nextCase(situation(candidates, { seed }))?.key).toBe('another')
  })

  test('once all were tried, is the one that was tried longest ago', () => {
    expect(nextCase(situation(behind))).toEqual({ key: 'old-0', reason: { kind: 'again' } })
    expect(nextCase(situation([one('a', { triedAtMs: 2 }), one('b', { triedAtMs: 1 })]))?.key).toBe('b')
  })
})
