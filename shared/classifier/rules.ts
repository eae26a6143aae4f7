import { z } from 'zod'

/** Three values: a fact or finding holds, does not hold, or is not stated (open). */
export const tristate = z.enum(['yes', 'no', 'open'])
export type Tristate = z.infer<typeof tristate>

/** What a learner calls a finding: what is open is "insufficient" or "no", as the pack has it. */
export const shown = z.enum(['yes', 'no', 'insufficient'])
export type Shown = z.infer<typeof shown>

/** What is kept by its id is looked up in plain objects, and this word of theirs is found in each. */
const TAKEN = 'constructor'

export const identifier = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'lower-case letters, digits, hyphens and dots only')
  .refine((id) => id !== TAKEN, `“${TAKEN}” is a word of the program: choose another`)

/** What an id may name: so that a form can offer what there is. `part`: a fact, an element or a finding. */
export type Referent =
  | 'deck'
  | 'instrument'
  | 'reference'
  | 'series'
  | 'heading'
  | 'term'
  | 'parameter'
  | 'fact'
  | 'element'
  | 'finding'
  | 'part'
  /** a fact, or an element that is denied as a whole */
  | 'stated'
  /** facts, choices of one element, or findings */
  | 'told-apart'
  | 'case'
  | 'subject'
  | 'actor'

/** The id of something that stands elsewhere in the pack. */
export const idOf = (refersTo: Referent) => identifier.meta({ refersTo })

const section = idOf('heading').optional().describe('the heading of the text where it is explained')

/** Where a rule comes from: an article of an instrument or, where no law says it, what the module cites; and the heading of the module that explains it. */
export const ruleSource = z
  .strictObject({
    instrument: idOf('instrument').describe('one of the instruments of the pack'),
    article: z.string().min(1).describe('for example 3(a)'),
    section,
  })
  .or(z.strictObject({ reference: idOf('reference').describe('one of the references of the pack'), section }))
export type RuleSource = z.infer<typeof ruleSource>

/** How facts combine. A plain string names a fact, an element or a finding. */
export type Condition =
  | string
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { 'at-least': number; of: Condition[] }
  | { holds: Condition; unless: Condition }
  | { holds: Condition; 'not-needed-if': Condition }
  | { some: string; same?: 'subject' }

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    identifier,
    z.strictObject({ all: z.array(condition).min(1) }).describe('every one of these'),
    z.strictObject({ any: z.array(condition).min(1) }).describe('one of these is enough'),
    z.strictObject({ not: condition }).describe('the opposite'),
    z.strictObject({ 'at-least': z.int().min(1), of: z.array(condition).min(1) }).describe('this many of these'),
    z
      .strictObject({ holds: condition, unless: condition })
      .describe('the first; an exception that is told makes it no, one that is not told is assumed not to apply'),
    z
      .strictObject({ holds: condition, 'not-needed-if': condition })
      .describe('the first, within “all”; where the second holds, nothing is asked of it'),
    z
      .strictObject({
        some: identifier,
        same: z.literal('subject').optional(),
      })
      .describe(
        'the element or finding holds for one of the persons at least, whoever it is; with “same: subject” for the one at hand, whoever acts',
      ),
  ]),
)

/** Of whom a fact is told. */
export const scope = z.enum(['case', 'actor', 'subject', 'pair'])

const factRule = z.strictObject({
  id: identifier.describe('path such as act.recruitment'),
  label: z.string().min(1).describe('what the learner reads, without capital'),
  'belongs-to': scope.describe(
    'of whom it is told: the whole case, who acts, to whom it is done, or what one does to the other (pair)',
  ),
  question: z.string().min(1).optional().describe('asked where it is missing; else the question of its element is'),
  threshold: idOf('parameter')
    .optional()
    .describe('a number that the law sets: a case may state a number, and the fact holds from that value on'),
  term: idOf('term').optional().describe('the term that defines it'),
})
export type FactRule = z.infer<typeof factRule>

/** A number that a law sets, and since when. */
const parameter = z.strictObject({
  id: identifier.describe('named by facts'),
  label: z.string().min(1).describe('what the learner reads'),
  value: z.number().describe('the number itself'),
  unit: z.string().min(1).describe('of what, for example years'),
  since: z.iso.date().describe('the day from which it holds, as in 2003-09-29'),
  source: ruleSource.describe('the law that sets it'),
})

const exclusion = z.strictObject({
  facts: z.array(idOf('fact')).min(2).max(20).describe('facts of which one at most holds for the same person'),
  because: z.string().min(1).describe('shown where a case states two of them'),
})

/** One thing that the learner decides of a case: yes, no or not stated; or one of several choices. */
const elementRule = z.strictObject({
  id: identifier.describe('named by conditions and cases; a case may deny it as a whole'),
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
    .max(50)
    .optional()
    .describe('for an element that is not answered by yes and no; the first whose condition holds is right'),
  source: ruleSource.describe('the law that asks for it, or what the module cites'),
  terms: z.array(idOf('term')).default([]).describe('terms whose cards a mistake makes due'),
})
export type ElementRule = z.infer<typeof elementRule>

/** What follows from the elements. */
const findingRule = z.strictObject({
  id: identifier.describe('named by cases'),
  label: z.string().min(1).describe('what the learner reads'),
  asked: z.boolean().default(true).describe('false: for information, shown with the result and asked of nobody'),
  when: condition.describe('the elements and facts from which it follows'),
  source: ruleSource.describe('the law that says so, or what the module cites'),
  assumes: z.array(z.string().min(1)).default([]).describe('what is taken for granted, shown in the trace'),
  debated: z.string().optional().describe('one sentence, where the law is debated'),
  'when-open': z
    .strictObject({
      'supported-by': z
        .array(idOf('part'))
        .max(100)
        .optional()
        .describe('facts, elements or findings that point to it; left out: it needs none'),
      supported: shown.default('insufficient').describe('how it is called if one of these is met'),
      unsupported: shown.default('no').describe('how it is called if none of these is met'),
    })
    .prefault({ 'supported-by': [] })
    .describe('how the learner calls it where it is neither shown nor excluded; left out: no'),
})
export type FindingRule = z.infer<typeof findingRule>

/** Things that are easily taken for each other. */
const distinction = z.strictObject({
  id: identifier.describe('a learner’s mastery hangs on it'),
  label: z.string().min(1).describe('what the learner reads, for example coercion or deception'),
  between: z.array(idOf('told-apart')).min(2).describe('facts, or choices of one element, or findings'),
  tell: z.string().min(1).describe('one sentence: what tells them apart'),
  section,
})
export type Distinction = z.infer<typeof distinction>

export const rules = z.strictObject({
  roles: z
    .strictObject({
      subject: z.string().min(1).describe('what the learner reads for those to whom it is done, for example person'),
      actor: z.string().min(1).describe('what the learner reads for those who act, for example offender'),
    })
    .describe('what the persons of a case are called'),
  parameters: z.array(parameter).max(100).default([]).describe('numbers that the law sets'),
  facts: z.array(factRule).min(1).max(500).describe('what a case may state'),
  exclusions: z.array(exclusion).max(100).default([]).describe('facts that can’t hold together'),
  elements: z.array(elementRule).min(1).max(200).describe('what the learner decides'),
  findings: z.array(findingRule).min(1).max(200).describe('what follows'),
  distinctions: z
    .array(distinction)
    .max(500)
    .default([])
    .describe('what is easily taken for each other, trained apart'),
})
export type Rules = z.infer<typeof rules>
