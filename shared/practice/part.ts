import { parts as conditionParts } from '../classifier/parts'
import type { ElementRule, Rules } from '../classifier/rules'
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

/** Tells whether an element is the same for all persons of a case: it rests on nothing that is told of one of them. */
export function isOfCase(rules: Rules, element: ElementRule): boolean {
  const scopes = new Map(rules.facts.map((fact) => [fact.id, fact['belongs-to']]))
  const named = new Map([...rules.elements, ...rules.findings].map((rule) => [rule.id, rule]))
  const seen = new Set<string>()
  const isSame = (rule: Pick<ElementRule, 'when' | 'choices'>): boolean =>
    [...(rule.when === undefined ? [] : [rule.when]), ...(rule.choices ?? []).map(({ when }) => when)]
      .flatMap(conditionParts)
      .every((one, at, all) => {
        // What holds of some person, whoever it is, is the same for each; its name follows it in the list.
        const before = all[at - 1]
        if (typeof one !== 'string' || (typeof before === 'object' && 'some' in before)) return true
        const scope = scopes.get(one)
        if (scope !== undefined) return scope === 'case' || scope === 'actor'
        const next = named.get(one)
        if (next === undefined || seen.has(one)) return true
        seen.add(one)
        return isSame(next)
      })
  return isSame(element)
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
