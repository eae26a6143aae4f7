import { evaluate } from '../classifier/engine'
import type { Rules } from '../classifier/rules'
import type { Statement } from '../classifier/told'
import type { PackProblem } from '../errors'
import type { PackParts } from './parts'
import type { PackCase } from './schema'

type Say = (path: readonly PropertyKey[], message: string) => void

/**
 * Gives what a schema can't see in cases: names that lead nowhere, persons without the right part, and pairs that differ in
 * more than one fact.
 */
export function checkCases(parts: PackParts): PackProblem[] {
  const problems: PackProblem[] = []
  const seen = new Set<string>()
  const byId = new Map(parts.cases.map(({ value }) => [value.id, value]))
  for (const { index, value, yaml } of parts.cases) {
    const say: Say = (path, message) => void problems.push(yaml.problem([index, ...path], message))
    if (seen.has(value.id)) say(['id'], `“${value.id}” stands here a second time: give each case its own`)
    seen.add(value.id)
    checkPersons(value, say)
    checkPair(value, byId, say)
    if (parts.rules !== null) checkAgainstRules(value, parts.rules, say)
  }
  return problems
}

function checkPersons({ persons, facts }: PackCase, say: Say): void {
  const roles = new Map(persons.map(({ id, role }) => [id, role]))
  if (roles.size < persons.length) say(['persons'], 'two persons have the same id: give each its own')
  facts.forEach((statement, at) => {
    for (const [field, role] of [
      ['of', 'subject'],
      ['by', 'actor'],
    ] as const) {
      for (const id of [statement[field] ?? []].flat()) {
        const has = roles.get(id)
        if (has === undefined)
          say(['facts', at, field], `no person of this case is called “${id}”: add one, or correct the name`)
        else if (has !== role) say(['facts', at, field], `“${id}” has the role ${has}: name one with the role ${role}`)
      }
    }
  })
}

/**
 * Gives the findings of which the key says another thing than follows from the facts of the case by the rules. No fault: the
 * key may know better than the rules, and it is the key that counts; but an author should look at each.
 * @param parts of a pack without faults
 */
export function keyRemarks({ rules, cases }: PackParts): PackProblem[] {
  if (rules === null) return []
  return cases.flatMap(({ index, value, yaml }) => {
    const { findings } = evaluate(rules, value)
    return rules.findings.flatMap(({ id }) => {
      const engine = findings[id]?.shown ?? 'no'
      const key = value.findings[id] ?? 'no'
      if (engine === key) return []
      return yaml.problem(
        [index, 'findings', ...(id in value.findings ? [id] : [])],
        `“${id}” is ${key} here, and by the rules ${engine} follows from the facts. The key counts; correct the facts, the finding or the rules if it should not`,
      )
    })
  })
}

function checkAgainstRules(one: PackCase, rules: Rules, say: Say): void {
  const facts = new Map(rules.facts.map((fact) => [fact.id, fact]))
  const elements = new Map(rules.elements.map((element) => [element.id, element]))
  one.facts.forEach(({ fact, is }, at) => {
    const rule = facts.get(fact)
    const when = elements.get(fact)?.when
    if (rule === undefined) {
      const isList = typeof when === 'object' && 'any' in when
      if (!isList || is !== 'no')
        say(
          ['facts', at, 'fact'],
          `rules.yaml has no fact “${fact}”; only an element that is a list of facts may be denied, by “is: no”`,
        )
    } else if (typeof is === 'number' && rule.threshold === undefined) {
      say(['facts', at, 'is'], `“${fact}” has no threshold: say yes or no`)
    }
  })
  if (!elements.has(one.decisive)) say(['decisive'], `rules.yaml has no element “${one.decisive}”: name one`)
  const asked = rules.findings.filter((rule) => rule.asked).map(({ id }) => id)
  for (const id of asked)
    if (!(id in one.findings)) say(['findings'], `“${id}” is missing: say yes, no or insufficient`)
  for (const id of Object.keys(one.findings))
    if (!rules.findings.some((rule) => rule.id === id)) say(['findings', id], `rules.yaml has no finding “${id}”`)
}

/** Two cases of a pair tell the same, but for what one fact is, or the element that holds it. */
function checkPair(one: PackCase, byId: ReadonlyMap<string, PackCase>, say: Say): void {
  const { pair } = one
  if (pair === undefined) return
  const other = byId.get(pair.with)
  if (other === undefined) return say(['pair', 'with'], `no case is called “${pair.with}”: correct the name`)
  if (other.pair?.with !== one.id || other.pair.fact !== pair.fact)
    return say(['pair'], `“${other.id}” does not name this case and the same fact as its pair: let both say the same`)
  if ((one.family ?? one.id) !== (other.family ?? other.id))
    say(['family'], `“${other.id}” is of another family: give both the same`)
  const group = pair.fact.split('.')[0] ?? pair.fact
  const rest = (facts: readonly Statement[]) =>
    new Set(facts.filter(({ fact }) => fact !== pair.fact && fact !== group).map(keyOf))
  const mine = rest(one.facts)
  const differing = inOne(mine, rest(other.facts))
  if (differing.length > 0)
    say(['pair'], `“${other.id}” differs in more than “${pair.fact}”: ${differing.slice(0, 3).join('; ')}`)
  const told = (facts: readonly Statement[]) =>
    facts.filter(({ fact }) => fact === pair.fact || fact === group).map(keyOf)
  if (inOne(new Set(told(one.facts)), new Set(told(other.facts))).length === 0)
    say(['pair', 'fact'], `“${other.id}” says the same of “${pair.fact}”: a pair differs in it`)
}

/** What is in one of two sets alone. */
const inOne = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [
  ...[...a].filter((one) => !b.has(one)),
  ...[...b].filter((one) => !a.has(one)),
]

const keyOf = ({ fact, of, by, is }: Statement): string =>
  [
    fact,
    'is',
    String(is),
    ...(of === undefined ? [] : ['of', ...[of].flat()]),
    ...(by === undefined ? [] : ['by', ...[by].flat()]),
  ].join(' ')
