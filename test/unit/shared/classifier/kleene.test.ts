import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all, any, atLeast, not, unless } from '../../../../shared/classifier/kleene'
import { tristate, type Tristate } from '../../../../shared/classifier/rules'

const values = tristate.options
const value = fc.constantFrom<Tristate>(...values)
const list = fc.array(value, { maxLength: 6 })
const filled = fc.array(value, { minLength: 1, maxLength: 6 })
const pairs = values.flatMap((a) => values.map((b) => [a, b] as const))

describe('strong Kleene logic', () => {
  test('has the truth tables of Kleene 1952, § 64', () => {
    const table = (combine: (list: Tristate[]) => Tristate) => pairs.map(([a, b]) => `${a} ${b} ${combine([a, b])}`)
    expect(table(all)).toEqual([
      'yes yes yes', 'yes no no', 'yes open open',
      'no yes no', 'no no no', 'no open no',
      'open yes open', 'open no no', 'open open open',
    ]) // prettier-ignore
    expect(table(any)).toEqual([
      'yes yes yes', 'yes no yes', 'yes open yes',
      'no yes yes', 'no no no', 'no open open',
      'open yes yes', 'open no open', 'open open open',
    ]) // prettier-ignore
    expect(values.map(not)).toEqual(['no', 'yes', 'open'])
  })

  test('not twice gives the value back', () => {
    fc.assert(fc.property(value, (a) => void expect(not(not(a))).toBe(a)))
  })

  test('all and any are each other’s opposite (De Morgan)', () => {
    fc.assert(fc.property(list, (a) => void expect(not(all(a))).toBe(any(a.map(not)))))
    fc.assert(fc.property(list, (a) => void expect(not(any(a))).toBe(all(a.map(not)))))
  })

  test('the order and the grouping of what is combined do not matter', () => {
    fc.assert(
      fc.property(filled, filled, (a, b) => {
        for (const combine of [all, any]) {
          expect(combine([...b, ...a])).toBe(combine([...a, ...b]))
          expect(combine([combine(a), combine(b)])).toBe(combine([...a, ...b]))
        }
      }),
    )
  })

  test('all and any absorb and distribute', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(all([a, any([a, b])])).toBe(a)
        expect(any([a, all([a, b])])).toBe(a)
        expect(all([a, any([b, c])])).toBe(any([all([a, b]), all([a, c])]))
      }),
    )
  })

  test('at least one is any, at least as many as there are is all', () => {
    fc.assert(
      fc.property(filled, (a) => {
        expect(atLeast(1, a)).toBe(any(a))
        expect(atLeast(a.length, a)).toBe(all(a))
      }),
    )
  })

  test('asking for more never makes it likelier', () => {
    const rank = { no: 0, open: 1, yes: 2 }
    fc.assert(
      fc.property(filled, fc.integer({ min: 1, max: 6 }), (a, count) => {
        expect(rank[atLeast(count + 1, a)]).toBeLessThanOrEqual(rank[atLeast(count, a)])
      }),
    )
  })

  test('only an exception that applies excuses', () => {
    expect(pairs.map(([holds, exception]) => `${holds} ${exception} ${unless(holds, exception)}`)).toEqual([
      'yes yes no', 'yes no yes', 'yes open yes',
      'no yes no', 'no no no', 'no open no',
      'open yes no', 'open no open', 'open open open',
    ]) // prettier-ignore
  })
})
