import { AppError } from '../../shared/errors'
import type { Answers, AttemptResult, ResultRow } from '../../shared/model/practice'
import type { Mode } from '../../shared/practice/mode'
import { callCards } from '../cards/public'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { answerLogQueries } from './answer-log.queries'
import { attemptQueries } from './attempt.queries'
import { feedbackOn } from './attempt-result'
import { getCase } from './cases'
import { withChecked } from './check-part'
import { partAnswerQueries } from './part-answer.queries'
import { termsToRecall } from './recall'
import { analyse, scoreAnswers } from './score'
import { distinctionAnswersOf, skillAnswersOf } from './skill-answers'
import { recordSkillAnswers } from './skills'

/** A mistake makes at most so many cards due: more would be a punishment, and hide which one matters. */
export const CARDS_CALLED_AT_MOST = 3

export interface Submission {
  key: string
  answers: Answers
  tookMs: number
  mode: Mode
}

/**
 * Scores a learner's answers to a case, keeps the attempt with its result as it is shown, and makes the cards behind
 * the mistakes due. Throws not-found if no pack has the case.
 */
export function submitAttempt(ctx: AppContext, submission: Submission): Outcome<AttemptResult> {
  // Not an undo step: the first answer to a case is the only one given without having seen its key, so it has to count,
  // also where the learner would rather take it back. A second attempt is a new row.
  return ctx.store.write(ctx.now(), (tx) => addAttempt(ctx, tx, submission, CARDS_CALLED_AT_MOST))
}

/**
 * As submitAttempt, within the caller's transaction: an exam ends with all of its cases at once. What was checked of the case
 * before counts as it was given then; but an exam is worth what is said in it, and of what was checked mastery knows already.
 * @param cardsAtMost how many cards the mistakes may make due
 */
export function addAttempt(
  ctx: AppContext,
  tx: Transaction,
  { key, answers: inTheEnd, tookMs, mode }: Submission,
  cardsAtMost: number,
): AttemptResult {
  const found = getCase(ctx, key)
  const analysis = analyse(found)
  const checks = partAnswerQueries(tx.db)
  const checked = mode === 'exam' ? [] : checks.underWay(key)
  const answers = withChecked(analysis.parts, inTheEnd, checked)
  const rows = scoreAnswers(analysis, answers, laterAnswers(inTheEnd, checked))
  const isChecked = new Set(checked.map(({ part }) => part))

  recordSkillAnswers(
    tx,
    [
      ...rows.filter(({ part }) => !isChecked.has(part)).flatMap((row) => skillAnswersOf(found, row)),
      ...distinctionAnswersOf(found, rows),
    ],
    { mode, keySeen: answerLogQueries(tx.db).isKeySeen(key) },
  )
  const result: AttemptResult = {
    attemptId: tx.newId(),
    caseKey: key,
    mode,
    ...feedbackOn(analysis, rows),
    madeDue: callBehindMistakes(tx, key, termsToRecall(analysis, rows), cardsAtMost),
  }
  attemptQueries(tx.db).add({
    id: result.attemptId,
    caseKey: key,
    answersJson: JSON.stringify(answers),
    result,
    tookMs,
    answeredAtMs: tx.nowMs,
  })
  checks.take(key, result.attemptId)
  return result
}

/** Gives the result of an attempt as it was shown. Throws not-found if there is no such attempt. */
export function resultOf(ctx: AppContext, attemptId: string): AttemptResult {
  const result = attemptQueries(ctx.store.db).findResult(attemptId)
  if (!result) throw new AppError('not-found', { what: 'attempt', id: attemptId })
  return result
}

/** Gives what was given in the end for the parts that had been checked before. */
function laterAnswers(
  { elements, findings }: Answers,
  checked: readonly { part: ResultRow['part'] }[],
): Record<string, string> {
  const later: Record<string, string> = {}
  for (const { part } of checked) {
    const value = elements[part] ?? findings[part]
    if (value !== undefined) later[part] = value
  }
  return later
}

// One card a term: three cards on the same word would leave the other mistakes without any.
function callBehindMistakes(
  tx: Transaction,
  caseKey: string,
  termKeys: readonly string[],
  atMost: number,
): AttemptResult['madeDue'] {
  const called: AttemptResult['madeDue'] = []
  for (const termKey of termKeys) {
    if (called.length >= atMost) break
    called.push(...callCards(tx, { termKeys: [termKey], limit: 1, caseKey }))
  }
  return called
}
