import type { AttemptResult, ResultRow } from '../model/practice'
import type { ExamPart, ExamReport } from '../model/practice-modes'

/** A case of an exam that has ended. */
export interface ExaminedCase {
  key: string
  title: string
  workedMs: number
  result: AttemptResult
}

/** As many as one can work on at a time. */
const WEAKEST_SHOWN = 3

/** Gives what an exam was worth: over all cases, for each element and finding, and for each case. */
export function examReport(cases: readonly ExaminedCase[]): ExamReport {
  const results = cases.map(({ result }) => result)
  const sum = (of: (result: AttemptResult) => number) => results.reduce((total, result) => total + of(result), 0)
  const parts = partsOf(results.flatMap(({ rows }) => rows))
  return {
    right: sum(({ right }) => right),
    partly: sum(({ partly }) => partly),
    of: sum((result) => result.of),
    workedMs: cases.reduce((total, { workedMs }) => total + workedMs, 0),
    parts,
    weakest: parts
      .filter(({ right, of }) => right < of)
      .toSorted((a, b) => a.right / a.of - b.right / b.of || b.of - a.of)
      .slice(0, WEAKEST_SHOWN),
    cases: cases.map(({ key, title, workedMs, result: { attemptId, right, partly, of } }) => {
      return { key, title, attemptId, right, partly, of, workedMs }
    }),
    passages: mostNamed(results.flatMap(({ passage }) => passage ?? [])),
    madeDue: results.flatMap(({ madeDue }) => madeDue),
  }
}

/** Gives the parts in the order in which they first come: that of the rules. */
function partsOf(rows: readonly ResultRow[]): ExamPart[] {
  const parts = new Map<string, ExamPart>()
  for (const { id, kind, label, score } of rows) {
    const key = `${kind} ${id}`
    const { right, of } = parts.get(key) ?? { right: 0, of: 0 }
    parts.set(key, { id, kind, label, right: right + score, of: of + 1 })
  }
  return [...parts.values()]
}

/** Gives the passages, each once, those that most cases lead to first. */
function mostNamed<Passage extends { label: string }>(passages: readonly Passage[]): Passage[] {
  const times = Map.groupBy(passages, ({ label }) => label)
  return [...times.values()]
    .toSorted((a, b) => b.length - a.length)
    .flatMap(([first]) => first ?? [])
    .slice(0, WEAKEST_SHOWN)
}
