import { z } from 'zod'
import { identifier } from './rules'

/** A person, or several whose part in the case is the same. */
export const person = z.strictObject({
  id: identifier.describe('named by the facts of this case'),
  label: z.string().min(1).describe('as the learner reads it, for example “R.” or “the driver”'),
  role: z.enum(['subject', 'actor']).describe('those to whom it is done, or those who act; rules.yaml names the roles'),
})
export type Person = z.infer<typeof person>

const persons = z.union([identifier, z.array(identifier).min(1)])

/** What is told of one fact. */
export const statement = z.strictObject({
  fact: identifier.describe('id of a fact; or of an element, with “is: no”, where all of its facts are denied'),
  of: persons.optional().describe('to whom, by one id or several; left out: each of them'),
  by: persons.optional().describe('by whom, by one id or several; left out: each of them'),
  is: z
    .union([z.enum(['yes', 'no']), z.number()])
    .describe('yes or no; of a fact with a threshold also the number that is told. What is not stated is left out'),
  quotes: z.array(z.string().min(1)).describe('words of the text that show it, letter for letter'),
})
export type Statement = z.infer<typeof statement>

/** What a case tells: who takes part, and what is stated or denied of whom. */
export const told = z.object({ persons: z.array(person).default([]), facts: z.array(statement) })
export type Told = z.infer<typeof told>

/** Tells whether a statement is of a person, given by id; null: nobody is named. */
export const concerns = (named: Statement['of'], id: string | null): boolean =>
  named === undefined || id === null || (typeof named === 'string' ? named === id : named.includes(id))
