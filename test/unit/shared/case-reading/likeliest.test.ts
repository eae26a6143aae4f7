import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeliest, type Likely, type Outcome } from '../../../../shared/case-reading/likeliest'
import { evaluate } from '../../../../shared/classifier/engine'
import type { Rules, Tristate } from '../../../../shared/classifier/rules'
import { everyKind, rulesOf } from '../classifier/arbitrary-rules'

const worth = fc.double({ min: -8, max: 0, noNaN: true })
const values = fc.record({ yes: worth, no: worth, open: worth })

/** What is told by those values, in the words of a case. */
const toldOf = (chosen: ReadonlyMap<string, Tristate>) => ({
  persons: [],
  facts: [...chosen].flatMap(([fact, is]) => (is === 'open' ? [] : [{ fact, is, quotes: [] }])),
})

/** By the engine itself: what the values are worth together with what follows; null if they can't stand side by side. */
function worthOf(rules: Rules, facts: readonly Likely[], outcomes: readonly Outcome[], chosen: Map<string, Tristate>) {
  const { findings, subjects } = evaluate(rules, toldOf(chosen))
  const isYes = (id: string) => chosen.get(id) === 'yes'
  if (rules.exclusions.some((one) => one.facts.filter(isYes).length > 1)) return null
  for (const { id, when } of rules.elements)
    if (chosen.get(id) === 'no' && typeof when === 'object' && 'any' in when)
      if (when.any.some((part) => typeof part === 'string' && isYes(part))) return null
  const ofFacts = facts.reduce((sum, fact) => sum + (fact.values[chosen.get(fact.id) ?? 'open'] ?? -Infinity), 0)
  return outcomes.reduce((sum, outcome) => {
    const called = findings[outcome.id]?.shown ?? subjects[0]?.elements[outcome.id]?.value ?? ''
    return (
      sum + (outcome.values[called === 'open' ? 'insufficient' : called] ?? Math.min(...Object.values(outcome.values)))
    )
  }, ofFacts)
}

/** Every way in which facts may be. */
function every(facts: readonly Likely[]): Map<string, Tristate>[] {
  const [first, ...rest] = facts
  if (!first) return [new Map()]
  return every(rest).flatMap((others) =>
    (['yes', 'no', 'open'] as const)
      .filter((value) => first.values[value] !== undefined)
      .map((value) => new Map([[first.id, value], ...others])),
  )
}

const cases = rulesOf(everyKind).chain((rules) => {
  const denied = rules.elements.filter(({ when }) => typeof when === 'object' && 'any' in when)
  const called = [
    'yes',
    'no',
    'insufficient',
    ...rules.elements.flatMap(({ choices = [] }) => choices.map(({ id }) => id)),
  ]
  return fc.record({
    rules: fc.constant(rules),
    facts: fc.tuple(
      ...rules.facts.map(({ id }) => values.map((of): Likely => ({ id, values: of }))),
      ...denied.map(({ id }) => fc.record({ no: worth, open: worth }).map((of): Likely => ({ id, values: of }))),
    ),
    outcomes: fc.tuple(
      ...['found', 'other', 'first'].map((id) =>
        fc
          .array(worth, { minLength: called.length, maxLength: called.length })
          .map((of): Outcome => ({ id, values: Object.fromEntries(called.map((name, at) => [name, of[at] ?? 0])) })),
      ),
    ),
  })
})

/** Checks what is found against all that there is. */
function expectBest(rules: Rules, facts: readonly Likely[], outcomes: readonly Outcome[]): void {
  const found = likeliest(rules, facts, outcomes)
  const best = Math.max(...every(facts).map((one) => worthOf(rules, facts, outcomes, one) ?? -Infinity))
  expect(worthOf(rules, facts, outcomes, new Map(found))).toBeCloseTo(best, 9)
}

describe('likeliest', () => {
  it('finds what is worth most of all that there is, by any rules', () => {
    fc.assert(
      fc.property(cases, ({ rules, facts, outcomes }) => expectBest(rules, facts, outcomes)),
      { numRuns: 20 },
    )
  })

  it('finds it for the next text by the same rules too, where other facts are likely, or fewer asked for', () => {
    const turned = ({ id, values: { yes, no, open } }: Likely): Likely => ({
      id,
      values: { no: open, open: no, ...(yes === undefined ? {} : { yes: no }) },
    })
    fc.assert(
      fc.property(cases, ({ rules, facts, outcomes }) => {
        likeliest(rules, facts, outcomes)
        expectBest(rules, facts.map(turned), outcomes)
        expectBest(rules, facts.slice(1), outcomes.slice(1))
      }),
      { numRuns: 5 },
    )
  })
})
