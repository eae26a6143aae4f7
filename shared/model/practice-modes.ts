import { z } from 'zod'
import type { Shown, Tristate } from '../classifier/rules'
import type { WordRange } from '../practice/word-diff'
import type { Named, ShownLaw } from './practice'
import { answers, type Answers } from './practice'

/** A heading of a text. */
export interface PassagePlace {
  documentId: string
  sectionId: string
}

/** A distinction that the quick fire trains. */
export interface QuickFireDistinction extends Named {
  packId: string
  /** what tells its options apart */
  tell: string
  items: number
  /** share of right answers that is expected, 0 to 1; null below 5 answers, where nothing is known */
  chance: number | null
}

/** What the quick fire can ask. */
export interface QuickFireOverview {
  distinctions: QuickFireDistinction[]
  /** distinctions of the packs of which too few words can be asked about */
  leftOut: number
}

/** An item to answer, without what is right. */
export interface QuickFireQuestion {
  packId: string
  itemId: string
  distinction: Named
  lang: string
  paragraphs: string[]
  /** the words that are asked about; null: the case as a whole is */
  marked: WordRange | null
  options: Named[]
}

export const quickFireAnswer = z.object({
  packId: z.string().min(1),
  itemId: z.string().min(1),
  /** id of an option; null: the time was over, which is no answer */
  given: z.string().min(1).nullable(),
})
export type QuickFireAnswer = z.infer<typeof quickFireAnswer>

/** What an answer was worth, and what tells the options apart. */
export interface QuickFireFeedback {
  isRight: boolean
  right: Named
  tell: string
  /** where the module explains it */
  passage: PassagePlace | null
  case: { key: string; title: string }
}

/** A pair of cases to compare, without what is right. */
export interface PairToCompare {
  packId: string
  pairId: string
  lang: string
  level: number
  cases: [ComparedCase, ComparedCase]
  /** facts, or an element that one of the cases denies, among which is the one that differs */
  facts: Named[]
  /** what follows from the first case */
  findings: (Named & { before: Shown })[]
  isDue: boolean
}

export interface ComparedCase {
  key: string
  title: string
  paragraphs: string[]
}

/** How many pairs there are, and how many of them are due. */
export interface PairOverview {
  pairs: number
  seen: number
  due: number
}

export const pairAnswer = z.object({
  packId: z.string().min(1),
  pairId: z.string().min(1),
  /** id of the fact that differs */
  fact: z.string().min(1),
  /** what follows from the second case, by finding */
  findings: z.record(z.string(), z.enum(['yes', 'no', 'insufficient'])),
})
export type PairAnswer = z.infer<typeof pairAnswer>

/** A named step on which a finding rests. */
export interface ShownReason {
  label: string
  value: Tristate
}

/** A finding in both cases: what the learner said, what is right, and why. */
export interface ComparedFinding extends Named {
  before: Shown
  after: Shown
  given: Shown | null
  isRight: boolean
  /** false: for information, and shown only where it changes */
  asked: boolean
  because: { before: ShownReason[]; after: ShownReason[] }
}

export interface PairFeedback {
  fact: { right: Named; given: Named; isRight: boolean; before: Tristate; after: Tristate }
  /** the words that show it in each case */
  quotes: [string[], string[]]
  /** words that stand in one case and not in the other */
  differing: [WordRange[], WordRange[]]
  findings: ComparedFinding[]
  /** answers that were right, of all */
  right: number
  of: number
  /** what tells apart what the two cases turn on; null if the pack says nothing of it */
  tell: string | null
  /** where the module explains it */
  passage: PassagePlace | null
}

/** Limits of what is asked for; what is there is checked where it is known. */
export const EXAM_MINUTES_AT_MOST = 600

export const examRequest = z.object({
  cases: z.int().min(1),
  levels: z.array(z.int().min(1).max(3)).min(1),
  /** null: no clock */
  minutes: z.int().min(1).max(EXAM_MINUTES_AT_MOST).nullable(),
})
export type ExamRequest = z.infer<typeof examRequest>

/** How many cases an exam can have at each level: of each story one. */
export interface ExamOffer {
  /** by level, each with the stories that it has, so that the window can count those of several levels */
  stories: { level: number; families: string[] }[]
}

export const examKeep = z.object({
  examId: z.string().min(1),
  position: z.int().min(0),
  answers,
  flagged: z.boolean(),
  workedMs: z.int().min(0),
})
export type ExamKeep = z.infer<typeof examKeep>

export interface ExamCase {
  position: number
  key: string
  title: string
  level: number
  answers: Answers
  workedMs: number
  flagged: boolean
  /** of the result, once the exam has ended; null if the case is gone with its pack */
  attemptId: string | null
}

export interface ExamSummary {
  id: string
  startedAtMs: number
  endsAtMs: number | null
  endedAtMs: number | null
  endedBy: 'hand' | 'time' | null
  cases: number
  /** share that was right; null as long as it goes on */
  score: number | null
}

export interface Exam extends Omit<ExamSummary, 'cases'> {
  request: ExamRequest
  cases: ExamCase[]
  report: ExamReport | null
}

/** What was right of one element or finding, over all cases. */
export interface ExamPart extends Named {
  kind: 'element' | 'finding'
  /** sum of the scores */
  right: number
  of: number
}

export interface ExamReport {
  right: number
  partly: number
  of: number
  workedMs: number
  parts: ExamPart[]
  /** the parts with the lowest share, three at most; none where all was right */
  weakest: ExamPart[]
  cases: {
    key: string
    title: string
    attemptId: string
    right: number
    partly: number
    of: number
    workedMs: number
  }[]
  /** where the module explains what was missed */
  passages: (ShownLaw & { label: string })[]
  madeDue: { cardId: string; front: string }[]
}
