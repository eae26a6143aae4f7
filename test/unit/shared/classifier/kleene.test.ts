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

  // The published conformance cases of DMN (github.com/dmn-tck/tck, level 3: 0064-feel-conjunction and
  // 0065-feel-disjunction), by their numbers. There what is no truth value (123, "true", 0) counts as null, which is what
  // is open here; the letters are its kinds.
  test('answers the nineteen cases of DMN’s conjunction, and of its disjunction, as published', () => {
    const operands: [string, Tristate, Tristate][] = [
      ['001', 'yes', 'yes'], ['002', 'yes', 'no'], ['003_a', 'yes', 'open'], ['003_b', 'yes', 'open'], ['003_c', 'yes', 'open'],
      ['004', 'no', 'yes'], ['005', 'no', 'no'], ['006_a', 'no', 'open'], ['006_b', 'no', 'open'], ['006_c', 'no', 'open'],
      ['007_a', 'open', 'yes'], ['007_b', 'open', 'yes'], ['007_c', 'open', 'yes'],
      ['008_a', 'open', 'no'], ['008_b', 'open', 'no'], ['008_c', 'open', 'no'],
      ['009_a', 'open', 'open'], ['009_b', 'open', 'open'], ['009_c', 'open', 'open'],
    ] // prettier-ignore
    const dmn = { yes: 'true', no: 'false', open: 'null' }
    const answers = (combine: (list: Tristate[]) => Tristate) =>
      operands.map(([number, a, b]) => `${number} ${dmn[combine([a, b])]}`)
    expect(answers(all)).toEqual([
      '001 true', '002 false', '003_a null', '003_b null', '003_c null', '004 false', '005 false',
      '006_a false', '006_b false', '006_c false', '007_a null', '007_b null', '007_c null',
      '008_a false', '008_b false', '008_c false', '009_a null', '009_b null', '009_c null',
    ]) // prettier-ignore
    expect(answers(any)).toEqual([
      '001 true', '002 true', '003_a true', '003_b true', '003_c true', '004 true', '005 false',
      '006_a null', '006_b null', '006_c null', '007_a true', '007_b true', '007_c true',
      '008_a null', '008_b null', '008_c null', '009_a null', '009_b null', '009_c null',
    ]) // prettier-ignore
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
