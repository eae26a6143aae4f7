import { identifier } from '../classifier/rules'
import type { Person, Statement } from '../classifier/told'
import { slug } from '../text/slug'

/** What a case tells, as it is given by hand. */
export interface Given {
  persons: Person[]
  facts: Statement[]
}

/**
 * Gives the case with one more statement. What is said of the same fact, of the same persons and to the same effect is one
 * statement, with the words of both.
 */
export function withStatement(told: Given, statement: Statement): Given {
  const at = told.facts.findIndex((one) => saysOf(one) === saysOf(statement))
  const known = told.facts[at]
  if (!known) return { ...told, facts: [...told.facts, statement] }
  const quotes = [...new Set([...known.quotes, ...statement.quotes])]
  return { ...told, facts: told.facts.map((one) => (one === known ? { ...known, quotes } : one)) }
}

/** Gives the case with a statement in the place of another. */
export function withChanged(told: Given, at: number, statement: Statement): Given {
  const others = { ...told, facts: told.facts.filter((_, index) => index !== at) }
  const isKnown = others.facts.some((one) => saysOf(one) === saysOf(statement))
  return isKnown
    ? withStatement(others, statement)
    : { ...told, facts: told.facts.map((one, index) => (index === at ? statement : one)) }
}

/** Gives the case without a statement. */
export const withoutStatement = (told: Given, at: number): Given => ({
  ...told,
  facts: told.facts.filter((_, index) => index !== at),
})

/** Gives the case with one more person, and an id for whom none has it yet. */
export function withPerson(told: Given, { label, role }: Pick<Person, 'label' | 'role'>): Given {
  const taken = new Set(told.persons.map(({ id }) => id))
  const base = identifier.safeParse(slug(label)).data ?? role
  let id = base
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
  return { ...told, persons: [...told.persons, { id, label, role }] }
}

/** Gives the case with another name for a person; facts name them by an id, which stays. */
export const withName = (told: Given, id: string, label: string): Given => ({
  ...told,
  persons: told.persons.map((one) => (one.id === id ? { ...one, label } : one)),
})

/** Gives the case without a person, and without what is told of nobody but them. */
export function withoutPerson(told: Given, id: string): Given {
  const left = (named: Statement['of']) => [named ?? []].flat().filter((one) => one !== id)
  const isOfThemAlone = (named: Statement['of']) => named !== undefined && left(named).length === 0
  const facts = told.facts
    .filter(({ of, by }) => !isOfThemAlone(of) && !isOfThemAlone(by))
    .map(({ of, by, ...rest }) => ({ ...rest, ...named('of', left(of)), ...named('by', left(by)) }))
  return { persons: told.persons.filter((one) => one.id !== id), facts }
}

/** Gives how many statements are of nobody but a person. */
export const factsOfThemAlone = (told: Given, id: string): number =>
  told.facts.length - withoutPerson(told, id).facts.length

/** Gives the part of a statement that names persons; of none it is told of each. */
export function named<Part extends 'of' | 'by'>(
  part: Part,
  ids: readonly string[],
): { [part in Part]?: string | string[] } {
  const [first, ...others] = ids
  if (first === undefined) return {}
  const value: { [part in Part]?: string | string[] } = {}
  value[part] = others.length === 0 ? first : [...ids]
  return value
}

const saysOf = ({ fact, is, of, by }: Statement): string =>
  JSON.stringify([fact, is, [of ?? []].flat().toSorted(), [by ?? []].flat().toSorted()])
