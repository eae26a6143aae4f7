import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuickFireItem } from '../../../../shared/practice/quick-fire-items'
import { chooseRound, FAMILY_APART, FIRST_IN_A_ROW } from '../../../../shared/practice/quick-fire-round'

const item = (distinction: string, right: string, family: string, at = 0): QuickFireItem => ({
  id: `${distinction}/${family}/${right}/${at}`,
  distinction,
  caseId: family,
  family,
  level: 1,
  paragraphs: ['…'],
  marked: null,
  right,
})

const names = ['d1', 'd2', 'd3', 'd4']
const items = fc
  .array(
    fc.record({
      distinction: fc.constantFrom(...names),
      right: fc.constantFrom('a', 'b'),
      family: fc.integer({ min: 0, max: 30 }).map((at) => `f${at}`),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map(({ distinction, right, family }, at) => item(distinction, right, family, at)))
const request = fc.record({ seed: fc.integer(), size: fc.integer({ min: 0, max: 20 }), answered: fc.nat({ max: 3 }) })

const asked = ({ seed, size, answered }: { seed: number; size: number; answered: number }) => ({
  seed,
  size,
  chanceOf: (distinction: string) => (distinction === 'd1' ? 0.9 : null),
  timesAnswered: () => answered,
  recentFamilies: [],
})

describe('a round of the quick fire', () => {
  it('is the same for the same seed, of its size, and has no item twice', () => {
    fc.assert(
      fc.property(items, request, (all, wanted) => {
        const round = chooseRound(all, asked(wanted))
        expect(chooseRound(all, asked(wanted))).toEqual(round)
        expect(round).toHaveLength(Math.min(wanted.size, all.length))
        expect(new Set(round.map(({ id }) => id)).size).toBe(round.length)
      }),
    )
  })

  it('has a family again only once enough came between, or nothing else was left', () => {
    fc.assert(
      fc.property(items, request, (all, wanted) => {
        const round = chooseRound(all, asked(wanted))
        round.forEach(({ family }, at) => {
          const near = new Set(round.slice(Math.max(0, at - FAMILY_APART), at).map((one) => one.family))
          if (!near.has(family)) return
          const left = all.filter((one) => !round.slice(0, at).includes(one))
          expect(left.every((one) => near.has(one.family))).toBe(true)
        })
      }),
    )
  })

  it('has no distinction twice running where another is there, but for the first of one that is new', () => {
    fc.assert(
      fc.property(items, request, (all, wanted) => {
        const round = chooseRound(all, asked(wanted))
        round.forEach(({ distinction }, at) => {
          const before = round.slice(0, at)
          if (before.at(-1)?.distinction !== distinction) return
          const times = before.filter((one) => one.distinction === distinction).length
          if (wanted.answered === 0 && times < FIRST_IN_A_ROW) return
          const near = new Set(before.slice(-FAMILY_APART).map((one) => one.family))
          const left = all.filter((one) => !before.includes(one))
          const apart = left.filter((one) => !near.has(one.family))
          expect((apart.length > 0 ? apart : left).every((one) => one.distinction === distinction)).toBe(true)
        })
      }),
    )
  })

  it('begins with the rule of a new distinction tried in a row', () => {
    const all = names.flatMap((name) => Array.from({ length: 6 }, (_, at) => item(name, 'a', `${name}-${at}`, at)))
    const round = chooseRound(all, asked({ seed: 4, size: 8, answered: 0 }))
    const runs = round.filter((one, at) => at > 0 && one.distinction === round[at - 1]?.distinction)
    expect(new Set(runs.map(({ distinction }) => distinction)).size).toBe(
      new Set(round.map(({ distinction }) => distinction)).size,
    )
  })

  const rounds = (chanceOf: (distinction: string) => number | null) => {
    const all = ['weak', 'strong', 'other'].flatMap((name) =>
      Array.from({ length: 40 }, (_, at) => item(name, at < 36 ? 'a' : 'b', `${name}-${at}`, at)),
    )
    return Array.from({ length: 300 }, (_, seed) =>
      chooseRound(all, { seed, size: 6, chanceOf, timesAnswered: () => 1, recentFamilies: [] }),
    ).flat()
  }
  const share = (round: QuickFireItem[], test: (one: QuickFireItem) => boolean) =>
    round.filter(test).length / round.length

  it('asks what is weak more often, and still what is strong now and then', () => {
    const round = rounds((name) => (name === 'weak' ? 0.4 : name === 'strong' ? 0.95 : 0.7))
    const [weak, strong] = ['weak', 'strong'].map((name) => share(round, (one) => one.distinction === name))
    expect(weak).toBeGreaterThan((strong ?? 1) * 1.5)
    expect(strong).toBeGreaterThan(0.02)
  })

  it('has each option right about as often, however many items each has', () => {
    const right = share(rounds(() => 0.5), (one) => one.right === 'b') // prettier-ignore
    expect(right).toBeGreaterThan(0.4)
    expect(right).toBeLessThan(0.6)
  })

  it('asks first what was answered least, and nothing of a family that was just met', () => {
    const all = [0, 1, 2, 3].map((at) => item('d1', 'a', `f${at}`, at))
    const round = chooseRound(all, {
      seed: 1,
      size: 1,
      chanceOf: () => null,
      timesAnswered: (id) => (id.startsWith('d1/f2') || id.startsWith('d1/f3') ? 0 : 2),
      recentFamilies: ['f2'],
    })
    expect(round.map(({ family }) => family)).toEqual(['f3'])
  })
})
