import { EXAM_MINUTES_AT_MOST, type ExamOffer, type ExamRequest } from '../../../shared/model/practice-modes'

/** What is typed and chosen before an exam. */
export interface ExamForm {
  cases: string
  levels: readonly number[]
  /** empty: no clock */
  minutes: string
}

/** What of a form can't be taken, and why; null: it can. */
export interface ExamFaults {
  cases: 'number' | 'many' | null
  levels: 'none' | null
  minutes: 'number' | null
}

/** How many cases an exam of these levels can have: of each story one. */
export function mostCases({ stories }: ExamOffer, levels: readonly number[]): number {
  return new Set(stories.filter(({ level }) => levels.includes(level)).flatMap(({ families }) => families)).size
}

/** Gives what a form asks for, or what is wrong with it. */
export function readExamForm(
  { cases, levels, minutes }: ExamForm,
  offer: ExamOffer,
): { request: ExamRequest | null; faults: ExamFaults } {
  const count = wholeNumber(cases)
  const limit = minutes.trim() === '' ? null : wholeNumber(minutes)
  const faults: ExamFaults = {
    cases: count === undefined || count < 1 ? 'number' : count > mostCases(offer, levels) ? 'many' : null,
    levels: levels.length === 0 ? 'none' : null,
    minutes: limit === null || (limit !== undefined && limit >= 1 && limit <= EXAM_MINUTES_AT_MOST) ? null : 'number',
  }
  const isRight = faults.cases === null && faults.levels === null && faults.minutes === null
  return {
    request:
      isRight && count !== undefined && limit !== undefined
        ? { cases: count, levels: [...levels], minutes: limit }
        : null,
    // Where no level is chosen, no number of cases is the right one.
    faults: faults.levels === null ? faults : { ...faults, cases: null },
  }
}

function wholeNumber(text: string): number | undefined {
  const trimmed = text.trim()
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : undefined
}
