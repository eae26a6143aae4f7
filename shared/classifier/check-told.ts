import type { RuleProblem } from './check-rules'
import type { Rules } from './rules'
import type { Person, Told } from './told'

/** Of facts that may have been meant. */
const MOST_NAMED = 8

/** Gives what is told of facts or persons that are not there, with the path of the field. */
export function checkTold(rules: Rules, { persons, facts }: Told): RuleProblem[] {
  const problems: RuleProblem[] = []
  const roles = new Map<string, Person['role']>()
  persons.forEach(({ id, role }, at) => {
    if (roles.has(id))
      problems.push({ field: `persons.${at}.id`, message: `“${id}” stands here a second time: give each their own` })
    roles.set(id, role)
  })
  facts.forEach(({ fact, is, of, by }, at) => {
    const say = (field: string, message: string) => problems.push({ field: `facts.${at}.${field}`, message })
    const rule = rules.facts.find(({ id }) => id === fact)
    const when = rules.elements.find(({ id }) => id === fact)?.when
    if (rule === undefined && !(is === 'no' && typeof when === 'object' && 'any' in when))
      say(
        'fact',
        `the rules have no fact “${fact}”${nearTo(rules, fact)}; only an element that is a list of facts may be denied, by “is: no”`,
      )
    if (rule !== undefined && typeof is === 'number' && rule.threshold === undefined)
      say('is', `“${fact}” has no threshold: say yes or no`)
    for (const [field, named, role] of [
      ['of', of, 'subject'],
      ['by', by, 'actor'],
    ] as const) {
      for (const id of [named ?? []].flat()) {
        const has = roles.get(id)
        if (has === undefined) say(field, `no person here is called “${id}”: add one to “persons”, or correct the name`)
        else if (has !== role) say(field, `“${id}” has the role ${has}: name one with the role ${role}`)
      }
    }
  })
  return problems
}

/** Names the facts of the same group, as who spells one wrongly mostly gets its beginning right. */
function nearTo({ facts }: Rules, id: string): string {
  const [group] = id.split('.')
  const near = facts.flatMap((fact) => (fact.id.split('.')[0] === group ? fact.id : []))
  return near.length === 0 ? '' : `; there are ${near.slice(0, MOST_NAMED).join(', ')}`
}
