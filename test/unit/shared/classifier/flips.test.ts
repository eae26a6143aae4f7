import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../shared/classifier/engine'
import { minimalFlips, type Change, type FlipSet } from '../../../../shared/classifier/flips'
import type { Rules, Tristate } from '../../../../shared/classifier/rules'
import { concerns, MOST_PERSONS, toldOtherwise, type FactOf, type Told } from '../../../../shared/classifier/told'
import { runs } from '../../../forms'
import { everyKind, factsOf, rulesOf, tellings } from './arbitrary-rules'
import { module14 } from './packs'

describe('what would change a finding', () => {
  test('gives the sets that trying all changes gives, in the same order', () => {
    fc.assert(
      fc.property(rulesOf(everyKind), tellings(2, 2), (rules, told) => {
        expect(minimalFlips(rules, told)).toEqual({ sets: byTryingAll(rules, told), isWhole: true })
      }),
      { numRuns: runs(250) },
    )
  })

  test('of as many persons as a case may have is found whole', () => {
    expect(minimalFlips(module14.rules, crowd).isWhole).toBe(true)
  })

  test('is broken off where it would take too long, and says so; what was found by then is true', () => {
    const { sets, isWhole } = minimalFlips(module14.rules, crowd, 2000)
    expect(isWhole).toBe(false)
    expect(sets.length).toBeGreaterThan(0)
    for (const { finding, becomes, changes } of sets)
      expect(evaluate(module14.rules, toldOtherwise(crowd, changes)).findings[finding]?.shown).toBe(becomes)
    expect(new Set(sets.map(({ finding }) => finding)).size).toBeGreaterThan(3)
  })
})

/** Six whom six moved, and one of whom one deceived. */
const crowd: Told = {
  persons: Array.from({ length: MOST_PERSONS }, (_, at) => ({
    id: `p${at}`,
    label: `P. ${at}`,
    role: at < MOST_PERSONS / 2 ? 'subject' : 'actor',
  })),
  facts: [
    { fact: 'act.transfer', is: 'yes', quotes: [] },
    { fact: 'means.deception', of: 'p0', by: 'p6', is: 'yes', quotes: [] },
    { fact: 'border.crossed', is: 'yes', quotes: [] },
  ],
}

/** Every set of one, two and three changes in turn, each evaluated as a case of its own. */
function byTryingAll(rules: Rules, told: Told): FlipSet[] {
  const facts = factsOf(rules, told)
  const valueOf = ({ fact, subject, actor }: FactOf): Tristate => {
    const said = new Set(
      told.facts
        .filter((one) => one.fact === fact && concerns(one.of, subject) && concerns(one.by, actor))
        .map(({ is }) => is),
    )
    const [only] = said
    return said.size === 1 && typeof only === 'string' ? only : 'open'
  }
  const singles: Change[] = facts.flatMap((one) => {
    const from = valueOf(one)
    return (['yes', 'no'] as const).filter((to) => to !== from).map((to) => ({ ...one, from, to }))
  })
  const now = evaluate(rules, told).findings
  const found: FlipSet[] = []
  const visit = (changes: Change[], rest: Change[], size: number): void => {
    if (changes.length < size) {
      rest.forEach((one, at) => {
        if (changes.some((other) => sameFact(one, other))) return
        visit([...changes, one], rest.slice(at + 1), size)
      })
      return
    }
    if (isExcluded(changes)) return
    const then = evaluate(rules, toldOtherwise(told, changes)).findings
    for (const { id } of rules.findings) {
      const [from, becomes] = [now[id]?.shown, then[id]?.shown]
      if (from === undefined || becomes === undefined || from === becomes) continue
      if (found.some((one) => one.finding === id && one.changes.every((part) => changes.includes(part)))) continue
      const cost = changes.reduce((sum, one) => sum + (one.from === 'open' ? 1 : 2), 0)
      found.push({ finding: id, from, becomes, changes, cost })
    }
  }
  for (const size of [1, 2, 3]) visit([], singles, size)
  return rules.findings.flatMap(({ id }) =>
    found
      .filter(({ finding }) => finding === id)
      .toSorted((a, b) => a.cost - b.cost || a.changes.length - b.changes.length)
      .slice(0, 10),
  )

  function isExcluded(changes: Change[]): boolean {
    const valueThen = (one: FactOf) => changes.find((other) => sameFact(one, other))?.to ?? valueOf(one)
    return changes.some(
      (change) =>
        change.to === 'yes' &&
        rules.exclusions.some(
          (exclusion) =>
            exclusion.facts.includes(change.fact) &&
            facts.some(
              (one) =>
                one.fact !== change.fact &&
                exclusion.facts.includes(one.fact) &&
                valueThen(one) === 'yes' &&
                meets(one.subject, change.subject) &&
                meets(one.actor, change.actor),
            ),
        ),
    )
  }
}

const sameFact = (a: FactOf, b: FactOf) => a.fact === b.fact && a.subject === b.subject && a.actor === b.actor
const meets = (a: string | null, b: string | null) => a === null || b === null || a === b
