import type { Answers, AttemptResult, PartCheck, PracticeCase, ResultRow } from '../../shared/model/practice'
import { feedbackOn } from './attempt-result'
import { workable } from './case-to-work'
import type { FoundCase } from './cases'
import { withChecked } from './check-part'
import { analyse, scoreAnswers, scorePart } from './score'

/*
 * A case of a pack that is being written, worked as learners will: it is asked, scored and told as any other, by the same
 * functions, and nothing of it is kept.
 */

/** Gives the case to work. */
export const trialCase = (found: FoundCase): PracticeCase => workable(found, undefined, [])

/** Gives what one answer is worth; null if the case does not ask for that part. */
export function trialPart(
  found: FoundCase,
  { part, value, evidence }: Pick<PartCheck, 'part' | 'value' | 'evidence'>,
): ResultRow | null {
  const analysis = analyse(found)
  const asked = analysis.parts.find(({ key }) => key === part)
  const given = withChecked(analysis.parts, { elements: {}, findings: {}, evidence: [] }, [
    { part, given: value, evidence },
  ])
  return asked ? scorePart(analysis, asked, given, null) : null
}

/** Gives what answers are worth, with all that is told of the case. */
export function trialResult(found: FoundCase, answers: Answers): AttemptResult {
  const analysis = analyse(found)
  const rows: ResultRow[] = scoreAnswers(analysis, answers)
  return { attemptId: 'trial', caseKey: found.key, mode: 'free', ...feedbackOn(analysis, rows), madeDue: [] }
}
