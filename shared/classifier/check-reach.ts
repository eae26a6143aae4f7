import type { Say } from './check-rules'
import { conflictsOf } from './conflicts'
import { findCase, findSmallestCase, type Search, type Supposed } from './find-case'
import type { Goal } from './goals'
import type { ElementRule, Rules } from './rules'
import { stepsOf, type Steps } from './steps'

/**
 * Says which elements and findings can never be yes or never be no, and which choices are never right or hold together.
 * Found by looking for a case of one person that shows the opposite, in which no facts exclude each other.
 */
export function checkReach(rules: Rules, say: Say): void {
  const steps = stepsOf(rules, 1, 1)
  const conflicts = conflictsOf(rules, steps)
  const isNowhere = (...goals: Goal[]): boolean => findCase(steps, goals, conflicts).kind === 'none'
  const smallest = (...goals: Goal[]): Search => findSmallestCase(steps, goals, conflicts)

  for (const list of ['elements', 'findings'] as const) {
    rules[list].forEach((rule, at) => {
      const [place = 0] = steps.ofRule.get(rule.id) ?? []
      if ('choices' in rule && rule.choices) return checkChoices(rule, at, place)
      const field = `${list}.${at}.when`
      if (isNowhere(is(place, 'yes')))
        say(field, `“${rule.label}” can never be yes: no case meets this condition. Look for what contradicts itself`)
      if (isNowhere(is(place, 'no')))
        say(field, `“${rule.label}” can never be no: no case fails this condition. Look for what always holds`)
    })
  }

  function checkChoices({ label, choices = [] }: ElementRule, at: number, element: number): void {
    const places = steps.list[element]?.children ?? []
    choices.forEach((choice, index) => {
      const field = `elements.${at}.choices.${index}.when`
      const place = places[index] ?? 0
      const before = places.slice(0, index).map((other): Goal => ({ place: other, bound: 'most', value: 'open' }))
      if (isNowhere(is(place, 'yes'), ...before))
        return say(
          field,
          `“${choice.label}” of “${label}” is never right: no case meets it without meeting one before it`,
        )
      for (const [earlier, other] of choices.slice(0, index).entries()) {
        const both = smallest(is(places[earlier] ?? 0, 'yes'), is(place, 'yes'))
        if (both.kind !== 'found') continue
        say(
          field,
          `“${other.label}” and “${choice.label}” both hold where ${inWords(rules, steps, both.facts)}: the order alone decides. Let one of them say “unless” the other`,
        )
      }
    })
  }
}

const is = (place: number, value: 'yes' | 'no'): Goal => ({ place, bound: value === 'yes' ? 'least' : 'most', value })

function inWords({ facts }: Rules, steps: Steps, supposed: readonly Supposed[]): string {
  if (supposed.length === 0) return 'nothing is told'
  return supposed
    .map(({ fact, is: value }) => {
      const id = steps.list[fact]?.id
      return `“${facts.find((one) => one.id === id)?.label ?? id}” is ${value}`
    })
    .join(' and ')
}
