import type { ReactNode } from 'react'
import type { PartCheck, PartResult, PracticeCase } from '../../shared/model/practice'
import type { CaseDraft } from './drafts'
import type { Question } from './questions'

/** A case that is being worked: what is asked, what was said so far, and where the answers go. */
export interface Work {
  questions: readonly Question[]
  /** null until it has come */
  draft: CaseDraft | null
  change(change: (draft: CaseDraft) => CaseDraft): void
  /** Checks one answer before the rest is given, and tells what it was worth. */
  checkPart(part: Pick<PartCheck, 'part' | 'value' | 'evidence'>, onDone: (result: PartResult) => void): void
  /** Sends the answers as they are, and leads to what they were worth. */
  check(): void
  /** something was sent, and is not answered yet */
  isBusy: boolean
}

/** A case on the screen. Practice keeps what is said of it; the preview of a pack keeps nothing. */
export interface WorkedCaseProps {
  one: PracticeCase
  work: Work
  index: ReactNode
  /** in the running head, after the hint */
  tools: ReactNode
}
