import { z } from 'zod'
import { identifier, idOf, type Tristate } from './rules'

/** Six who act and six to whom it is done are 36 pairs, of which all that would change the result is found in half a second. */
export const MOST_PERSONS = 12

/** A person, or several whose part in the case is the same. */
export const person = z.strictObject({
  id: identifier.describe('named by the facts of this case'),
  label: z.string().min(1).describe('as the learner reads it, for example “R.” or “the driver”'),
  role: z.enum(['subject', 'actor']).describe('those to whom it is done, or those who act; rules.yaml names the roles'),
})
export type Person = z.infer<typeof person>

const persons = (role: 'subject' | 'actor') => z.union([idOf(role), z.array(idOf(role)).min(1)])

/** What is told of one fact. */
export const statement = z.strictObject({
  fact: idOf('stated').describe('a fact; or an element, with “is: no”, where all of its facts are denied'),
  of: persons('subject').optional().describe('to whom, one or several; left out: each of them'),
  by: persons('actor').optional().describe('by whom, one or several; left out: each of them'),
  is: z
    .union([z.enum(['yes', 'no']), z.number()])
    .describe('yes or no; of a fact with a threshold also the number that is told. What is not stated is left out'),
  quotes: z.array(z.string().min(1)).describe('words of the text that show it, letter for letter'),
})
export type Statement = z.infer<typeof statement>

/** A fact of one person or pair; null where it is told of the whole case, or where the case names nobody. */
export interface FactOf {
  fact: string
  subject: string | null
  actor: string | null
}

/** A fact that is supposed to be told otherwise. */
export interface Change extends FactOf {
  from: Tristate
  to: 'yes' | 'no'
}

/** What a case tells: who takes part, and what is stated or denied of whom. */
export const told = z.object({ persons: z.array(person).max(MOST_PERSONS).default([]), facts: z.array(statement) })
export type Told = z.infer<typeof told> & {
  /** facts as they would be if they were told otherwise; they stand in the place of what is told of them */
  supposed?: readonly Change[]
}

/** Tells whether a statement is of a person, given by id; null: nobody is named. */
export const concerns = (named: Statement['of'], id: string | null): boolean =>
  named === undefined || id === null || (typeof named === 'string' ? named === id : named.includes(id))

/** Gives a case as it would be with some facts told otherwise. Of a fact that is supposed twice, the later counts. */
export const toldOtherwise = (told: Told, changes: readonly Change[]): Told => ({
  ...told,
  supposed: [...(told.supposed ?? []), ...changes],
})

/** Gives the ids of those with a role, in the order of the case; null in their place where it names none. */
export function people({ persons: all }: Told, role: Person['role']): (string | null)[] {
  const ids = all.filter((one) => one.role === role).map(({ id }) => id)
  return ids.length > 0 ? ids : [null]
}
