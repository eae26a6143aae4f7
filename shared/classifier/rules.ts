import { z } from 'zod'

/** Three values: a fact or finding holds, does not hold, or is not stated (open). */
export const tristate = z.enum(['yes', 'no', 'open'])
export type Tristate = z.infer<typeof tristate>

export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'lower-case letters, digits, hyphens and dots only')

const section = identifier.optional().describe('id of the heading in module.md where it is explained')

/** Where a rule comes from: an article of an instrument or, where no law says it, what the module cites; and the heading of the module that explains it. */
export const ruleSource = z
  .strictObject({
    instrument: identifier.describe('id of an instrument in pack.yaml'),
    article: z.string().min(1).describe('article, for example 3(a)'),
    section,
  })
  .or(z.strictObject({ reference: identifier.describe('id of a reference in pack.yaml'), section }))
export type RuleSource = z.infer<typeof ruleSource>

/** How facts combine. A plain string names a fact or an element. */
export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { 'at-least': number; of: Condition[] }
  | { holds: Condition; unless: Condition }

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    identifier,
    z.strictObject({ all: z.array(condition).min(1) }).describe('every one of these'),
    z.strictObject({ any: z.array(condition).min(1) }).describe('one of these is enough'),
    z.strictObject({ not: condition }).describe('the opposite'),
    z.strictObject({ 'at-least': z.int().min(1), of: z.array(condition).min(1) }).describe('this many of these'),
    z.strictObject({ holds: condition, unless: condition }).describe('the first, unless the exception holds'),
  ]),
)

const factRule = z.strictObject({
  id: identifier.describe('path such as act.recruitment'),
  label: z.string().min(1).describe('what the learner reads, without capital'),
  term: identifier.optional().describe('id of the term that defines it'),
})

/** One thing that the learner decides of a case: yes, no or not stated; or one of several choices. */
const elementRule = z.strictObject({
  id: identifier.describe('named by conditions and cases'),
  label: z.string().min(1).describe('what the learner reads'),
  question: z.string().min(1).describe('asked where the fact is missing'),
  when: condition.optional().describe('when the element is met; left out if it has choices'),
  choices: z
    .array(
      z.strictObject({
        id: identifier.describe('kept with answers'),
        label: z.string().min(1).describe('what the learner reads'),
        when: condition.describe('the facts that make this choice the right one'),
      }),
    )
    .min(2)
    .optional()
    .describe('for an element that is not answered by yes and no; the first whose condition holds is right'),
  source: ruleSource.describe('the law that asks for it, or what the module cites'),
  terms: z.array(identifier).default([]).describe('terms whose cards a mistake makes due'),
})
export type ElementRule = z.infer<typeof elementRule>

/** What follows from the elements. */
const findingRule = z.strictObject({
  id: identifier.describe('named by cases'),
  label: z.string().min(1).describe('what the learner reads'),
  when: condition.describe('the elements and facts from which it follows'),
  source: ruleSource.describe('the law that says so, or what the module cites'),
  assumes: z.array(z.string().min(1)).default([]).describe('what is taken for granted, shown in the trace'),
  debated: z.string().optional().describe('one sentence, where the law is debated'),
  supportedBy: z
    .array(identifier)
    .default([])
    .describe(
      'elements that point to it: an open finding is shown as not enough facts if one of them is met, else as no',
    ),
})
export type FindingRule = z.infer<typeof findingRule>

export const rules = z.strictObject({
  facts: z.array(factRule).min(1).describe('what a case may state'),
  elements: z.array(elementRule).min(1).describe('what the learner decides'),
  findings: z.array(findingRule).min(1).describe('what follows'),
})
export type Rules = z.infer<typeof rules>
