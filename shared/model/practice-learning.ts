import type { Shown } from '../classifier/rules'

/** What the learner tends to get wrong, for Home. */
export interface PracticeSuggestion {
  caseKey: string | null
  /** cases offered, and minutes for them */
  cases: number
  minutes: number
  /** the part most often missed, with counts; null before the first mistake */
  weakest: { id: string; label: string; wrong: number; of: number } | null
  /** the two values most often taken for each other; null before it happened */
  confusion: { a: string; b: string; times: number; of: number } | null
}

/** What a learner can do, as far as answers show it. */
export interface SkillMastery {
  packId: string
  /** element:act, distinction:tip-or-som, evidence, rule */
  skill: string
  kind: 'element' | 'distinction' | 'evidence' | 'rule'
  /** words for an element or distinction; null for the other two, which the window names */
  label: string | null
  /** probability of being right at a case of middle level, 0 to 1; null below 5 answers, which say too little */
  p: number | null
  /** answers, days on which they were given, and how many were near-misses */
  n: number
  days: number
  nearMisses: number
  isMastered: boolean
}

/** Why a case comes next. */
export type NextReason =
  /** the first few are of one kind */
  | { kind: 'begin' }
  | { kind: 'weakest'; skill: string; label: string | null }
  /** the twin of a case, or another of the same distinction, after one was taken for the other */
  | {
      kind: 'twin'
      of: { key: string; number: number; title: string }
      confusion: { given: string; expected: string } | null
    }
  | { kind: 'any' }
  /** all were tried: the one that was tried longest ago */
  | { kind: 'again' }

export interface NextCase {
  key: string
  number: number
  title: string
  level: number
  minutes: number
  /** probability of being right that is expected, 0 to 1 */
  p: number
  reason: NextReason
}

/** What was given where what was expected, within what can be taken for each other. First answers only. */
export interface ConfusionMatrix {
  packId: string
  /** id of a distinction or of an element with choices; else "findings", or "values" for yes, no and not stated */
  id: string
  label: string | null
  /** what tells them apart, of a distinction */
  tell: string | null
  /** the label is null for yes, no and open, which the window names */
  options: { id: string; label: string | null }[]
  /** null: none of the options. No cell is of null and null. */
  cells: { given: string | null; expected: string | null; times: number }[]
}

/** A case of which the key and the rules are not of one mind, for its authors. */
export interface DifferingCase {
  key: string
  number: number
  title: string
  rows: { id: string; label: string; key: Shown; engine: Shown }[]
}
