import { AppError } from '../../../shared/errors'
import type { AppContext } from '../../context'
import type { Outcome } from '../../store/store'
import { addAttempt, CARDS_CALLED_AT_MOST } from '../attempts'
import { listCases } from '../cases'
import { examQueries } from './exam.queries'
import { storedExam } from './exams'

/**
 * Ends an exam: what was said of each case is scored and kept as an answer to it, with that moment as the end. Where its time
 * was over before, the end is when that was, also if Actus was closed then. The mistakes of the whole exam make three cards
 * due at most, as those of one case do.
 * @throws AppError not-found if there is no such exam, exam-over if it has ended
 */
export function endExam(ctx: AppContext, examId: string): Outcome<null> {
  const exam = storedExam(ctx, examId)
  if (exam.endedBy !== null) throw new AppError('exam-over', { by: exam.endedBy })
  const found = new Map(listCases(ctx).map((one) => [one.key, one]))
  // Not an undo step: what was answered counts, as it was given before any key was seen.
  return ctx.store.write(ctx.now(), (tx) => {
    const exams = examQueries(tx.db)
    const isOver = exam.endsAtMs !== null && tx.nowMs >= exam.endsAtMs
    let cardsLeft = CARDS_CALLED_AT_MOST
    for (const { position, caseKey: key, answers, workedMs: tookMs } of exams.cases(examId)) {
      if (!found.has(key)) continue
      const { attemptId, madeDue } = addAttempt(ctx, tx, { key, answers, tookMs, mode: 'exam' }, cardsLeft)
      cardsLeft -= madeDue.length
      exams.setAttempt(examId, position, attemptId)
    }
    exams.end(examId, isOver && exam.endsAtMs !== null ? exam.endsAtMs : tx.nowMs, isOver ? 'time' : 'hand')
    return null
  })
}
