import type { Shown, Tristate } from '../classifier/rules'
import type { Mode } from '../practice/mode'
import type { CasePlace, Named, ShownLaw } from './practice'

/** A fact that the engine rests on, as the window says it: of whom, by whom, and the words of the case. */
export interface ShownFact {
  fact: string
  label: string
  /** labels of persons; null where nobody has to be told apart */
  subject: string | null
  actor: string | null
  is: Tristate
  quotes: string[]
}

/** A fact told otherwise. Where an element is denied as a whole, fact is its id. */
export interface ShownChange {
  fact: string
  label: string
  subject: string | null
  actor: string | null
  from: Tristate
  to: 'yes' | 'no'
}

/** Something that speaks for or against an answer. The window makes a sentence of each. */
export type WhyReason =
  /** facts of the case that make this answer right */
  | { kind: 'for'; facts: ShownFact[] }
  /** facts of the case that stand against it */
  | { kind: 'against'; facts: ShownFact[] }
  /** what would have to be told for it: one of these sets, the smallest first, three at most */
  | { kind: 'would'; sets: ShownChange[][] }
  /** the text says nothing of these, and one that it rests on is among them; three at most are named */
  | { kind: 'silent'; labels: string[]; more: number }
  /** the text says both; so it counts as not stated */
  | { kind: 'disputed'; yes: ShownFact[]; no: ShownFact[] }
  /** exceptions of which the text says nothing, and that are taken not to apply */
  | { kind: 'assumed'; labels: string[] }

/** Why an answer is right, or why not. */
export interface WhyNot {
  /** yes, no, open, insufficient, or the id of a choice */
  option: string
  label: string | null
  isGiven: boolean
  isRight: boolean
  reasons: WhyReason[]
}

/** What of the words on which the key rests was marked for a part. */
export interface EvidenceOverlap {
  /** facts of the key of which words were marked, and all that have words */
  found: number
  of: number
  /** marks that touch none of the words on which the part rests */
  beside: CasePlace[]
  /** 0 to 1: share of facts found, lowered by marks beside */
  score: number
}

/** A fact named for words that show another. */
export interface FactConfusion {
  given: Named
  expected: Named
  /** what tells them apart; null if the pack has no distinction for the two */
  tell: string | null
  quote: string
}

/** One element or finding as the learner, the key and the engine have it. */
export interface ResultRow {
  /** of the element or finding */
  id: string
  /** key of the answer, as in act@boy */
  part: string
  kind: 'element' | 'finding'
  label: string
  /** of whom it was asked; null where it is asked once */
  subject: Named | null
  /** ids of values: yes, no, open, insufficient, or of a choice; null if nothing was given. The first, which counts. */
  given: string | null
  /** what was given in the end, if the first was checked before and another followed */
  later: string | null
  expected: string
  engine: string
  /** key and engine are not of one mind: the key counts */
  differs: boolean
  /** words for choices, by id */
  valueLabels: Record<string, string>
  /** 1 right, 0 wrong, between: right value, and of the evidence that was marked not all right */
  score: number
  /** null where nothing was marked, or nothing shows it: marking is free */
  overlap: EvidenceOverlap | null
  /** labels of the facts that the key states for it */
  facts: string[]
  /** words of the case that show it */
  quotes: string[]
  /** those of them whose fact was not marked, where something was marked for the element */
  missedQuotes: string[]
  confusions: FactConfusion[]
  /** of every value that could have been given */
  whyNot: WhyNot[]
  decisive: boolean
}

/** One step of the engine: what was evaluated, to what, on which words. */
export interface TraceNode {
  label: string
  kind: 'finding' | 'element' | 'fact' | 'condition'
  value: Tristate
  /** how its children combine; null where it has none */
  combines: 'all' | 'any' | 'not' | 'at-least' | 'unless' | 'not-needed-if' | 'some' | null
  /** how many have to hold, for at-least */
  count: number | null
  /** labels of the persons of whom it is; null where nobody has to be told apart, or as in the step above */
  subject: string | null
  actor: string | null
  /** it stands because nothing is told of the exception, which is among its children */
  assumed: boolean
  /** labels of what makes it needless, as in: not needed, under 18; null where it is needed */
  notNeeded: string | null
  /** the words that say yes and those that say no; of what is not disputed, all are in quotes */
  disputed: { yes: string[]; no: string[] } | null
  quotes: string[]
  source: string | null
  /** asked where the fact is missing */
  question: string | null
  children: TraceNode[]
}

export interface FindingTrace {
  id: string
  label: string
  /** of whom; null where nobody has to be told apart, or it is of the case as a whole */
  subject: Named | null
  value: Tristate
  shown: Shown
  /** false: for information, asked of nobody */
  asked: boolean
  assumes: string[]
  debated: string | null
  law: ShownLaw
  root: TraceNode
}

/** Facts that, told otherwise together, change a finding: as few as can be. */
export interface ShownFlip {
  finding: string
  findingLabel: string
  from: Shown
  becomes: Shown
  changes: ShownChange[]
  /** nothing that is told has to be taken back: the question that would decide */
  isQuestion: boolean
  /** labels of what then does not matter any more; with becomes equal to from, that is all that changes */
  needless: string[]
}

/** A finding for information that the case shows. */
export interface InformationFinding extends Named {
  shown: Shown
  law: ShownLaw
  debated: string | null
  assumes: string[]
}

/** A mistake that a case invites. */
export interface Invite {
  text: string
  /** the learner's own mistakes seem to be of this kind */
  isYours: boolean
}

export interface AttemptResult {
  attemptId: string
  caseKey: string
  mode: Mode
  rows: ResultRow[]
  right: number
  partly: number
  of: number
  explanation: string
  /** the fact on which the case turns */
  decisive: { label: string; quotes: string[] } | null
  traces: FindingTrace[]
  flips: ShownFlip[]
  /** true: there are more of them than were found, as looking for all would have taken too long */
  flipsCutShort?: boolean
  /** elements that are open, and of which nothing that could be told would change a finding: fact is the element's id */
  idle: { fact: string; label: string; subject: string | null }[]
  /** what the case shows besides what is asked */
  information: InformationFinding[]
  /** the open fact that decides most; null where nothing is open that does */
  nextQuestion: { fact: string; label: string; subject: string | null; actor: string | null; question: string } | null
  invites: Invite[]
  /** exceptions of which nothing is told, taken not to apply */
  assumed: { label: string; finding: string }[]
  disputed: { fact: string; label: string; subject: string | null; yes: string[]; no: string[] }[]
  /** cards that a mistake made due, three at most */
  madeDue: { cardId: string; front: string }[]
  /** where the module explains what was missed; null if nothing was, or nothing explains it */
  passage: (ShownLaw & { label: string }) | null
  /** words of the case by paragraph that the key rests on; element is the first part that they show */
  evidence: (CasePlace & {
    element: string
    fact: string
    label: string
    against: boolean
    /** labels of those of whom they are told, where several have to be told apart; results kept before do not say it */
    persons?: string[]
  })[]
}

/** What was said of one part, at once and for good, and what it was worth. */
export interface PartResult {
  row: ResultRow
  /** an answer that was given before counts: this one is only shown */
  isFirst: boolean
}
