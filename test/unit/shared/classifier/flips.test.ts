import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../shared/classifier/engine'
import { flips, told } from '../../../../shared/classifier/flips'
import { factIds, facts, rulesOf } from './arbitrary-rules'

describe('what would change a finding', () => {
  test('each flip does change the finding as it says, and no single fact that does is left out', () => {
    fc.assert(
      fc.property(rulesOf(true), facts, (rules, case_) => {
        const found = flips(rules, case_)
        const now = evaluate(rules, case_).findings.found?.shown
        for (const fact of factIds) {
          for (const to of ['yes', 'no'] as const) {
            const then = evaluate(rules, { ...case_, [fact]: to }).findings.found?.shown
            const flip = found.find((one) => one.fact === fact && one.to === to)
            expect(flip?.becomes).toBe(then === now ? undefined : then)
          }
        }
      }),
    )
  })

  test('telling a fact takes back that there is none of its kind', () => {
    expect(told({ 'means.none': 'yes', 'act.none': 'yes' }, 'means.fraud', 'yes')).toEqual({
      'means.fraud': 'yes',
      'act.none': 'yes',
    })
  })

  test('telling that there is none denies those that were told', () => {
    expect(told({ 'means.fraud': 'yes', 'act.receipt': 'yes' }, 'means.none', 'yes')).toEqual({
      'means.none': 'yes',
      'means.fraud': 'no',
      'act.receipt': 'yes',
    })
  })
})
