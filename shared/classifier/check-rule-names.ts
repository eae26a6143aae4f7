import type { Say } from './check-rules'
import { parts, placedParts } from './parts'
import type { Condition, ElementRule, Rules } from './rules'

/** Says which ids stand twice, which names lead nowhere, which conditions can't be, and what comes back to itself. */
export function checkRuleNames(rules: Rules, say: Say): void {
  const names = new Set([...rules.facts, ...rules.elements, ...rules.findings].map(({ id }) => id))
  checkIds(rules, say)
  for (const { field, when } of conditionsOf(rules)) checkCondition(field, when, names, say)
  rules.elements.forEach((element, at) => {
    if ((element.when === undefined) === (element.choices === undefined))
      say(`elements.${at}`, 'give the element either “when” or “choices”')
  })
  rules.findings.forEach((finding, at) => {
    finding['when-open']['supported-by']?.forEach((name, index) => {
      if (!names.has(name)) say(`findings.${at}.when-open.supported-by.${index}`, noName(name))
    })
  })
  checkTables(rules, say)
  checkCycles(rules, say)
}

/** Gives every condition of a rule, with the path of its field. */
export function conditionsOf(rules: Rules): { field: string; id: string; when: Condition }[] {
  const ofElement = ({ id, when, choices = [] }: ElementRule, at: number) => [
    ...(when === undefined ? [] : [{ field: `elements.${at}.when`, id, when }]),
    ...choices.map((choice, index) => ({ field: `elements.${at}.choices.${index}.when`, id, when: choice.when })),
  ]
  return [
    ...rules.elements.flatMap(ofElement),
    ...rules.findings.map(({ id, when }, at) => ({ field: `findings.${at}.when`, id, when })),
  ]
}

function checkIds(rules: Rules, say: Say): void {
  const seen = new Set<string>()
  for (const list of ['facts', 'elements', 'findings'] as const) {
    rules[list].forEach(({ id }, at) => {
      if (seen.has(id)) say(`${list}.${at}.id`, `“${id}” is already the id of a fact, an element or a finding`)
      seen.add(id)
    })
  }
  const once = (ids: string[], fieldOf: (at: number) => string) =>
    ids.forEach((id, at) => {
      if (ids.indexOf(id) < at) say(fieldOf(at), `“${id}” stands here a second time: give each its own`)
    })
  for (const list of ['parameters', 'distinctions'] as const)
    once(
      rules[list].map(({ id }) => id),
      (at) => `${list}.${at}.id`,
    )
  rules.elements.forEach(({ choices = [] }, at) =>
    once(
      choices.map(({ id }) => id),
      (index) => `elements.${at}.choices.${index}.id`,
    ),
  )
}

/** Each fault is said of the part that it is in: findings.0.when.all.1 */
function checkCondition(of: string, when: Condition, names: ReadonlySet<string>, say: Say): void {
  const within = placedParts(when)
  const inAll = new Set(within.flatMap(({ part }) => (typeof part === 'object' && 'all' in part ? part.all : [])))
  for (const { part, place } of within) {
    const field = [of, ...place].join('.')
    if (typeof part === 'string') {
      if (!names.has(part)) say(field, noName(part))
    } else if ('at-least' in part && part['at-least'] > part.of.length) {
      say(`${field}.at-least`, `at least ${part['at-least']} of ${part.of.length} can never hold`)
    } else if ('not-needed-if' in part && !inAll.has(part)) {
      say(field, '“not-needed-if” stands only directly within “all”: put it there, or use “any” or “unless”')
    }
  }
}

function checkTables(rules: Rules, say: Say): void {
  const facts = new Set(rules.facts.map(({ id }) => id))
  const parameters = new Set(rules.parameters.map(({ id }) => id))
  const findings = new Set(rules.findings.map(({ id }) => id))
  const choices = rules.elements.map((element) => new Set(element.choices?.map(({ id }) => id)))
  rules.facts.forEach(({ threshold }, at) => {
    if (threshold !== undefined && !parameters.has(threshold))
      say(`facts.${at}.threshold`, `no parameter is called “${threshold}”: add it, or correct the name`)
  })
  rules.exclusions.forEach((exclusion, at) =>
    exclusion.facts.forEach((id, index) => {
      const field = `exclusions.${at}.facts.${index}`
      if (!facts.has(id)) say(field, `no fact is called “${id}”: add it, or correct the name`)
      if (exclusion.facts.indexOf(id) < index) say(field, `“${id}” excludes itself: name it once`)
    }),
  )
  rules.distinctions.forEach(({ between }, at) => {
    const isOfOneKind = [facts, findings, ...choices].some((kind) => between.every((id) => kind.has(id)))
    if (!isOfOneKind)
      say(
        `distinctions.${at}.between`,
        `${between.map((id) => `“${id}”`).join(', ')}: name facts, or choices of one element, or findings, all of one kind`,
      )
  })
}

/** Follows every name that a rule uses, also through findings and "some". */
function checkCycles(rules: Rules, say: Say): void {
  const needs = new Map<string, string[]>()
  for (const { id, when } of conditionsOf(rules)) {
    const named = parts(when).filter((part) => typeof part === 'string')
    needs.set(id, [...(needs.get(id) ?? []), ...named])
  }
  for (const list of ['elements', 'findings'] as const) {
    rules[list].forEach(({ id }, at) => {
      const way = wayBack(id, needs)
      if (way !== null)
        say(`${list}.${at}`, `“${id}” depends on itself: ${way.map((name) => `“${name}”`).join(' needs ')}`)
    })
  }
}

/** Gives the names by which a rule comes back to itself, itself first and last; null if it does not. */
function wayBack(from: string, needs: ReadonlyMap<string, string[]>): string[] | null {
  const seen = new Set<string>()
  const ways = [[from]]
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of needs.get(way.at(-1) ?? '') ?? []) {
      if (next === from) return [...way, next]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return null
}

const noName = (name: string) => `no fact, element or finding is called “${name}”`
