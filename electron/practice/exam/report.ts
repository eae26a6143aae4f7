import type { ExamReport } from '../../../shared/model/practice-modes'
import { examReport } from '../../../shared/practice/exam-report'
import type { AppContext } from '../../context'
import { attemptQueries } from '../attempt.queries'
import { listCases } from '../cases'
import type { StoredExamCase } from './exam.queries'

/** Gives what an exam that has ended was worth, from the results as they were made at its end. */
export function reportOf(ctx: AppContext, cases: readonly StoredExamCase[]): ExamReport {
  const attempts = attemptQueries(ctx.store.db)
  const titles = new Map(listCases(ctx).map(({ key, case: { title } }) => [key, title]))
  return examReport(
    cases.flatMap(({ caseKey: key, attemptId, workedMs }) => {
      const result = attemptId === null ? null : attempts.findResult(attemptId)
      return result ? [{ key, title: titles.get(key) ?? key, workedMs, result }] : []
    }),
  )
}
