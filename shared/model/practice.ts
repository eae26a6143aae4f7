import { z } from 'zod'
import type { Tristate } from '../classifier/rules'

/** What a learner gives for an element: yes, no, not stated, or the id of a choice. For a finding: yes, no, insufficient. */
export const answers = z.object({
  elements: z.record(z.string(), z.string()),
  findings: z.record(z.string(), z.enum(['yes', 'no', 'insufficient'])),
  evidence: z.array(
    z.object({ element: z.string(), paragraph: z.int(), start: z.int(), end: z.int(), against: z.boolean() }),
  ),
})
export type Answers = z.infer<typeof answers>

export interface CaseSummary {
  /** pack/case */
  key: string
  number: number
  title: string
  level: number
  /** about, to work it */
  minutes: number
  attempts: number
  /** share that was right at the first attempt and at the last; null if never tried */
  firstScore: number | null
  lastScore: number | null
}

export interface CaseElement {
  id: string
  label: string
  question: string
  /** null: yes, no, not stated */
  choices: { id: string; label: string }[] | null
  law: { text: string; documentId: string | null; sectionId: string | null }
}

export interface CaseFinding {
  id: string
  label: string
  law: { text: string; documentId: string | null; sectionId: string | null }
}

/** A case to work, without its key. */
export interface PracticeCase extends CaseSummary {
  lang: string
  paragraphs: string[]
  elements: CaseElement[]
  findings: CaseFinding[]
}

/** One element or finding as the learner, the key and the engine have it. */
export interface ResultRow {
  id: string
  kind: 'element' | 'finding'
  label: string
  /** ids of values: yes, no, open, insufficient, or of a choice; null if nothing was given */
  given: string | null
  expected: string
  engine: string
  /** words for choices, by id */
  valueLabels: Record<string, string>
  /** 1 right, 0 wrong, between: right value, evidence not all found */
  score: number
  /** labels of the facts that the key states for it */
  facts: string[]
  /** words of the case that show it */
  quotes: string[]
  /** those of them whose fact was not marked, where something was marked for the element */
  missedQuotes: string[]
  decisive: boolean
}

/** One step of the engine: what was evaluated, to what, on which words. */
export interface TraceNode {
  label: string
  kind: 'finding' | 'element' | 'fact' | 'condition'
  value: Tristate
  /** how its children combine; null where it has none */
  combines: 'all' | 'any' | 'not' | 'at-least' | 'unless' | null
  /** how many have to hold, for at-least */
  count: number | null
  quotes: string[]
  source: string | null
  /** asked where the fact is missing */
  question: string | null
  children: TraceNode[]
}

export interface FindingTrace {
  id: string
  label: string
  value: Tristate
  shown: 'yes' | 'no' | 'insufficient'
  assumes: string[]
  debated: string | null
  law: CaseFinding['law']
  root: TraceNode
}

/** A single fact that, told otherwise, would change a finding. */
export interface Flip {
  factLabel: string
  from: Tristate
  to: Tristate
  findingLabel: string
  becomes: 'yes' | 'no' | 'insufficient'
}

export interface AttemptResult {
  attemptId: string
  caseKey: string
  rows: ResultRow[]
  right: number
  partly: number
  of: number
  explanation: string
  /** the fact on which the case turns */
  decisive: { label: string; quotes: string[] } | null
  traces: FindingTrace[]
  flips: Flip[]
  /** cards that a mistake made due, three at most */
  madeDue: { cardId: string; front: string }[]
  /** words of the case by paragraph that the key rests on */
  evidence: { element: string; label: string; paragraph: number; start: number; end: number; against: boolean }[]
}

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
