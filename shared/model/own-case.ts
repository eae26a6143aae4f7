import { z } from 'zod'
import { identifier, shown } from '../classifier/rules'
import { MOST_PERSONS, person, statement } from '../classifier/told'
import type { AttemptResult } from './practice'

/** What one case holds at most. A case in an exam has 400 words; ten pages of a judgment are some 4,000. */
export const ownCaseLimits = {
  words: 2000,
  characters: 40_000,
  /** below so many, a text hardly tells a case: it is said, and nothing is refused */
  fewWords: 20,
  title: 200,
  persons: MOST_PERSONS,
  personLabel: 100,
  facts: 600,
  explanation: 10_000,
} as const

/** Who takes part in an own case and what it tells, as in a case of a pack; a fact without words is one that is assumed. */
export const ownTold = z.strictObject({
  persons: z
    .array(person.extend({ label: z.string().min(1).max(ownCaseLimits.personLabel) }))
    .max(ownCaseLimits.persons),
  facts: z.array(statement).max(ownCaseLimits.facts),
})
export type OwnTold = z.infer<typeof ownTold>

/** The key that a learner gives a case: then it can be worked, and passed on. */
export const ownKey = z.strictObject({
  level: z.int().min(1).max(3),
  findings: z.record(identifier, shown),
  /** the element on which the case turns */
  decisive: identifier,
  explanation: z.string().max(ownCaseLimits.explanation),
})
export type OwnKey = z.infer<typeof ownKey>

/**
 * A fact that the reader read: as it stands in what the case tells (taken, or decided otherwise by the learner), proposed and
 * not decided (new), or told still though a later reading no longer finds it (gone).
 */
const ownReadFact = z.strictObject({
  statement,
  confidence: z.number().min(0).max(1),
  reason: z.strictObject({
    how: z.enum(['stated', 'denied', 'number', 'implied', 'silence']),
    cues: z.array(z.string()).readonly(),
    but: z.array(z.enum(['negated', 'hedged', 'quoted', 'supposed', 'told'])).readonly(),
    by: z.string().nullable(),
    to: z.string().nullable(),
    // What was read before ages were reckoned has none.
    age: z.int().nullable().default(null),
  }),
  state: z.enum(['taken', 'new', 'gone']),
})
export type OwnReadFact = z.infer<typeof ownReadFact>

/** What the reader last made of a case. What the learner made of it is what the case tells: the two are never mixed. */
export const ownReading = z.strictObject({
  /** which reader it was: its pack’s version and its model */
  reader: z.string(),
  /** of the text that was read */
  textSha256: z.string(),
  facts: z.array(ownReadFact).max(ownCaseLimits.facts),
  /** how sure the reader is of findings, by their id */
  confidence: z.record(z.string(), z.number().min(0).max(1)),
})
export type OwnReading = z.infer<typeof ownReading>

/** A case that the learner wrote. */
export interface OwnCase {
  id: string
  /** whose rules it is read by */
  packId: string
  title: string
  text: string
  told: OwnTold
  /** null: it can be looked at, not worked */
  key: OwnKey | null
  /** null: nothing was read out of it by machine */
  reading: OwnReading | null
  madeAtMs: number
  changedAtMs: number
}

/** Why a case can't be passed on; with no more than “no-words” and “words-gone” it can still be worked. */
export type OwnCaseGap =
  | 'no-pack'
  | 'no-title'
  | 'no-text'
  | 'no-key'
  | 'no-explanation'
  | 'no-words'
  | 'words-gone'
  | 'unknown-fact'

export interface OwnCaseSummary {
  id: string
  title: string
  packId: string
  /** null: the pack is not here */
  packTitle: string | null
  words: number
  facts: number
  hasKey: boolean
  gaps: OwnCaseGap[]
  changedAtMs: number
}

/** What the engine makes of a case, as a result shows it. */
export type OwnAnalysis = Pick<
  AttemptResult,
  'traces' | 'flips' | 'flipsCutShort' | 'idle' | 'information' | 'nextQuestion' | 'disputed' | 'assumed'
>

/** A case with what follows from it. */
export interface OwnCaseView extends OwnCase {
  /** null: the pack is not here, so nothing can be said of the case */
  pack: { title: string; language: string; hasReader: boolean } | null
  /** false: the text was changed since it was read */
  isReadingOfText: boolean
  analysis: OwnAnalysis | null
  gaps: OwnCaseGap[]
  /** under which it is worked; null where it can't be yet */
  caseKey: string | null
}

/** What came of reading a case: how many facts were read, and how many of them are proposed. */
export interface OwnReadReport {
  facts: number
  proposed: number
}

/** What came of a file of cases. */
export interface OwnCasesReport {
  packId: string
  packTitle: string
  ids: string[]
  titles: string[]
  /** so many were here already, word for word */
  known: number
}
