import { parts } from './parts'
import type { Condition, Rules } from './rules'

/** A fault of the rules: the path of the field, as in elements.3.when, and what to do. */
export interface RuleProblem {
  field: string
  message: string
}

/** Gives the faults that a schema can't see: ids used twice, names that lead nowhere, elements that come back to themselves. */
export function checkRules(rules: Rules): RuleProblem[] {
  const problems: RuleProblem[] = []
  const names = new Set([...rules.facts, ...rules.elements, ...rules.findings].map(({ id }) => id))
  const elements = new Map(rules.elements.map((element, index) => [element.id, index]))
  const say = (field: string, message: string) => problems.push({ field, message })

  const seen = new Set<string>()
  for (const list of ['facts', 'elements', 'findings'] as const) {
    rules[list].forEach(({ id }, index) => {
      if (seen.has(id)) say(`${list}.${index}.id`, `“${id}” is already the id of a fact, an element or a finding`)
      seen.add(id)
    })
  }

  const checkNames = (field: string, condition: Condition) => {
    for (const part of parts(condition)) {
      if (typeof part === 'string') {
        if (!names.has(part)) say(field, noName(part))
      } else if ('at-least' in part && part['at-least'] > part.of.length) {
        say(field, `at least ${part['at-least']} of ${part.of.length} can never hold`)
      }
    }
  }
  rules.elements.forEach((element, index) => {
    const field = `elements.${index}`
    if (element.when !== undefined) checkNames(`${field}.when`, element.when)
    element.choices?.forEach((choice, at) => checkNames(`${field}.choices.${at}.when`, choice.when))
    if ((element.when === undefined) === (element.choices === undefined)) {
      say(field, 'give the element either “when” or “choices”')
    }
  })
  rules.findings.forEach((finding, index) => {
    checkNames(`findings.${index}.when`, finding.when)
    finding['when-open']['supported-by']?.forEach((name, at) => {
      if (!names.has(name)) say(`findings.${index}.when-open.supported-by.${at}`, noName(name))
    })
  })

  const needs = new Map(rules.elements.map((element) => [element.id, neededElements(element, elements)]))
  for (const [id, index] of elements) {
    if (reaches(id, id, needs, new Set())) say(`elements.${index}`, `“${id}” depends on itself`)
  }
  return problems
}

const noName = (name: string) => `no fact, element or finding is called “${name}”`

function neededElements(element: Rules['elements'][number], elements: ReadonlyMap<string, number>): string[] {
  const conditions = [
    ...(element.when === undefined ? [] : [element.when]),
    ...(element.choices ?? []).map((c) => c.when),
  ]
  return conditions.flatMap(parts).filter((part) => typeof part === 'string' && elements.has(part)) as string[]
}

function reaches(from: string, goal: string, needs: ReadonlyMap<string, string[]>, seen: Set<string>): boolean {
  return (needs.get(from) ?? []).some((next) => {
    if (next === goal) return true
    if (seen.has(next)) return false
    seen.add(next)
    return reaches(next, goal, needs, seen)
  })
}
