import { z } from 'zod'
import type { ResultRow } from './practice-result'

export type * from './practice-learning'
export type * from './practice-result'

/** Words of a case: UTF-16 units of a paragraph. */
const casePlace = z.object({ paragraph: z.int(), start: z.int(), end: z.int() })
export type CasePlace = z.infer<typeof casePlace>

/** Words that a learner marked for an element. */
export const evidenceMark = z.object({
  ...casePlace.shape,
  /** the part, as in act or act@boy */
  element: z.string(),
  against: z.boolean(),
  /** which of the element's facts they show; left out if the learner did not say */
  fact: z.string().nullish(),
})
export type EvidenceMark = z.infer<typeof evidenceMark>

/**
 * What a learner gives. For each part of an element (see shared/practice/part.ts): yes, no, open, or the id of a choice; for a
 * finding: yes, no, insufficient.
 */
export const answers = z.object({
  elements: z.record(z.string(), z.string()),
  findings: z.record(z.string(), z.enum(['yes', 'no', 'insufficient'])),
  evidence: z.array(evidenceMark),
})
export type Answers = z.infer<typeof answers>

/** One answer that is checked before the whole case is. The value is that of an element or a finding. */
export const partCheck = z.object({
  key: z.string(),
  part: z.string(),
  value: z.string().min(1),
  evidence: z.array(evidenceMark),
  mode: z.enum(['free', 'guided']).default('guided'),
})
export type PartCheck = z.infer<typeof partCheck>

export interface CaseSummary {
  /** pack/case */
  key: string
  number: number
  /** the learner wrote it, or got it from another: it is numbered apart, and says nothing of mastery */
  isOwn: boolean
  title: string
  level: number
  /** about, to work it */
  minutes: number
  /** id of the element on which it turns, by which a learner may choose */
  turnsOn: string
  attempts: number
  /** share that was right at the first attempt and at the last; null if never tried */
  firstScore: number | null
  lastScore: number | null
}

/** Something with an id and the words for it. */
export interface Named {
  id: string
  label: string
}

/** A source as it is shown, and where the module explains it; null where it does not. */
export interface ShownLaw {
  text: string
  documentId: string | null
  sectionId: string | null
}

export interface CaseElement extends Named {
  question: string
  /** null: yes, no, not stated */
  choices: Named[] | null
  /** asked once; else of each of the case's subjects (all are asked once where it has none) */
  isOfCase: boolean
  /** the facts that it rests on, of which a mark may name one */
  facts: Named[]
  law: ShownLaw
}

export interface CaseFinding extends Named {
  law: ShownLaw
}

/** A case to work, without its key. */
export interface PracticeCase extends CaseSummary {
  lang: string
  paragraphs: string[]
  /** of whom elements are asked one by one; empty where nobody has to be told apart */
  subjects: Named[]
  /** what the pack calls the persons, for example person and offender */
  roles: { subject: string; actor: string }
  elements: CaseElement[]
  findings: CaseFinding[]
  /** what was answered and checked one by one since the case was begun: these answers count, in every mode */
  checked: ResultRow[]
}
