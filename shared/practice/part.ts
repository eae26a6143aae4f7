import { parts as conditionParts } from '../classifier/parts'
import type { Condition, ElementRule, Rules } from '../classifier/rules'
import type { Person } from '../classifier/told'

// No id has it, so that a key can be taken apart again.
const OF = '@'

/** One thing to answer in a case: an element or a finding, of one person or of the case as a whole. */
export interface Part {
  /** id of the element or finding */
  id: string
  /** id of the person; null where it is asked once */
  subject: string | null
}

/**
 * Gives the key under which an answer is kept: the id alone where it is asked once (of a case with one person, or of the
 * case as a whole), else with the person, as in act@boy.
 */
export const partKey = (id: string, subject: string | null): string => (subject === null ? id : id + OF + subject)

/** Gives what a key is of. */
export function readPart(key: string): Part {
  const at = key.indexOf(OF)
  return at === -1 ? { id: key, subject: null } : { id: key.slice(0, at), subject: key.slice(at + OF.length) }
}

/** A rule that names facts, elements and findings in its conditions. */
type Conditional = Pick<ElementRule, 'when' | 'choices'>

/**
 * Gives the ids of the facts on which a rule rests, also by way of the elements and findings that it names, each once; not
 * those of what has to hold of some person or other.
 */
export function factsOf(rules: Rules, rule: Conditional): string[] {
  const facts = new Set(rules.facts.map(({ id }) => id))
  const named = new Map([...rules.elements, ...rules.findings].map((one) => [one.id, one]))
  const seen = new Set<string>()
  const gather = ({ when, choices = [] }: Conditional): string[] =>
    [...(when === undefined ? [] : [when]), ...choices.map((choice) => choice.when)]
      .flatMap(namesIn)
      .flatMap((name) => {
        if (facts.has(name)) return [name]
        const next = seen.has(name) ? undefined : named.get(name)
        seen.add(name)
        return next ? gather(next) : []
      })
  return [...new Set(gather(rule))]
}

/** Gives what a condition names of the person at hand. What holds of some person, whoever it is, is the same for each. */
function namesIn(condition: Condition): string[] {
  const all = conditionParts(condition)
  return all.filter((one, at): one is string => {
    const before = all[at - 1]
    return typeof one === 'string' && !(typeof before === 'object' && 'some' in before && before.same === undefined)
  })
}

/** Tells whether a rule is the same for all persons of a case: it rests on nothing that is told of one of them. */
export function isOfCase(rules: Rules, rule: Conditional): boolean {
  const own = new Set(factsOf(rules, rule))
  return rules.facts.every(({ id, 'belongs-to': scope }) => !own.has(id) || scope === 'case' || scope === 'actor')
}

/** Gives the persons of whom elements are asked one by one; none where nobody has to be told apart. */
export function askedSubjects(persons: readonly Person[]): Person[] {
  const subjects = persons.filter(({ role }) => role === 'subject')
  return subjects.length > 1 ? subjects : []
}

/** Gives what is asked of the elements, in the rules' order and for each in the persons' order. */
export function elementParts(rules: Rules, persons: readonly Person[]): Part[] {
  const subjects = askedSubjects(persons)
  return rules.elements.flatMap((element): Part[] =>
    subjects.length === 0 || isOfCase(rules, element)
      ? [{ id: element.id, subject: null }]
      : subjects.map((subject) => ({ id: element.id, subject: subject.id })),
  )
}
