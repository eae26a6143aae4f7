import { decidingFacts } from '../../shared/classifier/deciding'
import { type Evaluation, evaluate } from '../../shared/classifier/engine'
import { flips } from '../../shared/classifier/flips'
import { AppError } from '../../shared/errors'
import type { Answers, AttemptResult, Flip } from '../../shared/model/practice'
import { callCards } from '../cards/public'
import type { Mode } from '../../shared/practice/mode'
import type { AppContext } from '../context'
import type { Outcome, Transaction } from '../store/store'
import { attemptQueries } from './attempt.queries'
import { type FoundCase, getCase } from './cases'
import { keyEvidence, quotesOf } from './evidence'
import { PARTLY, scoreAnswers, termsToRecall } from './score'
import { showTraces } from './show-trace'

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
 * As submitAttempt, within the caller's transaction: an exam ends with all of its cases at once.
 * @param cardsAtMost how many cards the mistakes may make due
 */
export function addAttempt(
  ctx: AppContext,
  tx: Transaction,
  { key, answers, tookMs, mode }: Submission,
  cardsAtMost: number,
): AttemptResult {
  const found = getCase(ctx, key)
  const { rules } = found.pack
  const { facts } = found.case
  const evaluation = evaluate(rules, facts)
  const rows = scoreAnswers(found, evaluation, answers)
  const madeDue = callBehindMistakes(tx, key, termsToRecall(found, evaluation, rows), cardsAtMost)
  const result: AttemptResult = {
    attemptId: tx.newId(),
    caseKey: key,
    mode,
    rows,
    right: rows.filter((row) => row.score === 1).length,
    partly: rows.filter((row) => row.score === PARTLY).length,
    of: rows.length,
    explanation: found.case.explanation,
    decisive: decisiveOf(found, evaluation),
    traces: showTraces(found, evaluation),
    flips: shownFlips(found),
    madeDue,
    evidence: keyEvidence(found),
  }
  const answersJson = JSON.stringify(answers)
  attemptQueries(tx.db).add({
    id: result.attemptId,
    caseKey: key,
    answersJson,
    result,
    tookMs,
    answeredAtMs: tx.nowMs,
  })
  return result
}

/** Gives the result of an attempt as it was shown. Throws not-found if there is no such attempt. */
export function resultOf(ctx: AppContext, attemptId: string): AttemptResult {
  const result = attemptQueries(ctx.store.db).findResult(attemptId)
  if (!result) throw new AppError('not-found', { what: 'attempt', id: attemptId })
  return result
}

// One card a term: three cards on the same word would leave the other mistakes without any.
function callBehindMistakes(
  tx: Transaction,
  caseKey: string,
  termKeys: string[],
  atMost: number,
): AttemptResult['madeDue'] {
  const called: AttemptResult['madeDue'] = []
  for (const termKey of termKeys) {
    if (called.length === atMost) break
    called.push(...callCards(tx, { termKeys: [termKey], limit: 1, caseKey }))
  }
  return called
}

function decisiveOf({ case: one, pack }: FoundCase, evaluation: Evaluation): AttemptResult['decisive'] {
  const rule = pack.rules.elements.find(({ id }) => id === one.decisive)
  const result = evaluation.elements[one.decisive]
  if (!rule || !result) return null
  return { label: rule.label, quotes: quotesOf(one, decidingFacts(result.trace)) }
}

/** Gives what would change the findings, by finding in the rules' order, and what the case tells before what it is silent on. */
function shownFlips({ case: one, pack: { rules } }: FoundCase): Flip[] {
  const labels = new Map([...rules.facts, ...rules.findings].map(({ id, label }) => [id, label]))
  const order = rules.findings.map(({ id }) => id)
  return flips(rules, one.facts)
    .toSorted(
      (a, b) =>
        order.indexOf(a.finding) - order.indexOf(b.finding) || Number(a.from === 'open') - Number(b.from === 'open'),
    )
    .map(({ fact, from, to, finding, becomes }) => ({
      factLabel: labels.get(fact) ?? fact,
      from,
      to,
      findingLabel: labels.get(finding) ?? finding,
      becomes,
    }))
}
