import { AppError } from '../../../shared/errors'
import type { Exam, ExamKeep, ExamOffer, ExamRequest, ExamSummary } from '../../../shared/model/practice-modes'
import { chooseExam, storyOf } from '../../../shared/practice/exam-cases'
import type { AppContext } from '../../context'
import type { Outcome } from '../../store/store'
import { answerLogQueries } from '../answer-log.queries'
import { listCases } from '../cases'
import { partAnswerQueries } from '../part-answer.queries'
import { examQueries, type StoredExam } from './exam.queries'
import { reportOf } from './report'

const MS_A_MINUTE = 60_000
/** What was typed in the last moment is on its way when the time is over. */
const GRACE_MS = 5_000

/** Gives what an exam can be of. */
export function examOffer(ctx: AppContext): ExamOffer {
  const byLevel = Map.groupBy(listCases(ctx), (found) => found.case.level)
  return {
    stories: [...byLevel]
      .map(([level, cases]) => ({ level, families: [...new Set(cases.map(storyOf))] }))
      .toSorted((a, b) => a.level - b.level),
  }
}

/**
 * Begins an exam. Others may go on beside it.
 * @throws AppError exam-size if its levels have fewer stories than it wants cases
 */
export function startExam(
  ctx: AppContext,
  { seed, ...request }: ExamRequest & { seed: number },
): Outcome<{ examId: string }> {
  const cases = listCases(ctx).filter((found) => request.levels.includes(found.case.level))
  const most = new Set(cases.map(storyOf)).size
  if (request.cases > most) throw new AppError('exam-size', { wanted: request.cases, most })
  // Not an undo step: its clock runs.
  return ctx.store.write(ctx.now(), (tx) => {
    const [log, checks] = [answerLogQueries(tx.db), partAnswerQueries(tx.db)]
    const wasSeen = (key: string) => log.isKeySeen(key) || checks.underWay(key).length > 0
    const seen = cases.map((found) => ({ ...found, wasSeen: wasSeen(found.key) }))
    const chosen = chooseExam(seen, { seed, count: request.cases })
    const examId = tx.newId()
    const endsAtMs = request.minutes === null ? null : tx.nowMs + request.minutes * MS_A_MINUTE
    examQueries(tx.db).insert(
      { id: examId, request, startedAtMs: tx.nowMs, endsAtMs, endedAtMs: null, endedBy: null },
      chosen.map(({ key }) => key),
    )
    return { examId }
  })
}

/** Gives every exam, the latest first. */
export function listExams(ctx: AppContext): ExamSummary[] {
  const exams = examQueries(ctx.store.db)
  // Not from the results: fifty exams have some 50 MB of them.
  const [scores, counts] = [exams.scores(), exams.counts()]
  return exams.list().map(({ request: _request, ...exam }) => ({
    ...exam,
    cases: counts.get(exam.id) ?? 0,
    score: scores.get(exam.id) ?? null,
  }))
}

/** Gives an exam: its cases with what was said of each, and once it has ended its report. @throws AppError not-found */
export function getExam(ctx: AppContext, examId: string): Exam {
  const exam = storedExam(ctx, examId)
  const stored = examQueries(ctx.store.db).cases(examId)
  const found = new Map(listCases(ctx).map((one) => [one.key, one.case]))
  const report = exam.endedAtMs === null ? null : reportOf(ctx, stored)
  return {
    ...exam,
    score: report && report.of > 0 ? report.right / report.of : null,
    // A case that its pack has no more can't be worked, and is not shown.
    cases: stored.flatMap(({ caseKey: key, ...one }) => {
      const { title, level } = found.get(key) ?? {}
      return title === undefined || level === undefined ? [] : { ...one, key, title, level }
    }),
    report,
  }
}

/**
 * Keeps what was said of a case so far. What comes in the first seconds after the end of its time was said before.
 * @throws AppError not-found if there is no such exam or case, exam-over if it has ended
 */
export function keepExam(ctx: AppContext, { examId, ...one }: ExamKeep): Outcome<null> {
  const exam = storedExam(ctx, examId)
  if (exam.endedBy !== null) throw new AppError('exam-over', { by: exam.endedBy })
  if (exam.endsAtMs !== null && ctx.now() > exam.endsAtMs + GRACE_MS) throw new AppError('exam-over', { by: 'time' })
  // Not an undo step: the window takes its own steps back, as long as the case is open.
  return ctx.store.write(ctx.now(), (tx) => {
    if (!examQueries(tx.db).keep(examId, one)) throw new AppError('not-found', { what: 'exam', id: examId })
    return null
  })
}

/** Gives an exam as it is stored. @throws AppError not-found */
export function storedExam(ctx: AppContext, examId: string): StoredExam {
  const exam = examQueries(ctx.store.db).find(examId)
  if (!exam) throw new AppError('not-found', { what: 'exam', id: examId })
  return exam
}
