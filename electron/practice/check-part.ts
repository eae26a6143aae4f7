import { shown } from '../../shared/classifier/rules'
import { AppError } from '../../shared/errors'
import type { Answers, PartCheck, PartResult, ResultRow } from '../../shared/model/practice'
import type { AppContext } from '../context'
import type { Outcome } from '../store/store'
import { answerLogQueries } from './answer-log.queries'
import type { AskedPart } from './asked-parts'
import { getCase } from './cases'
import { partAnswerQueries, type PartAnswer } from './part-answer.queries'
import { type Analysis, analyse, scorePart } from './score'
import { skillAnswersOf } from './skill-answers'
import { recordSkillAnswers } from './skills'

/**
 * Checks what is given for one part, before the rest of the case is answered. It shows the key of that part, so that this
 * answer is kept at once and is the one that counts, also where the case is left, or ended in another mode: a second one is
 * shown beside it and not kept. No undo step, for the same reason.
 * @throws AppError not-found if no pack has the case, or the case does not ask for the part
 */
export function checkPart(ctx: AppContext, { key, part, value, evidence, mode }: PartCheck): Outcome<PartResult> {
  const found = getCase(ctx, key)
  const analysis = analyse(found)
  const asked = analysis.parts.find((one) => one.key === part)
  if (!asked?.options.some(({ id }) => id === value))
    throw new AppError('not-found', { what: 'case', id: `${key} ${part}` })
  const given: PartAnswer = { part, given: value, evidence: evidence.filter(({ element }) => element === part) }
  return ctx.store.write(ctx.now(), (tx) => {
    const queries = partAnswerQueries(tx.db)
    const first = queries.underWay(key).find((one) => one.part === part)
    const row = scorePart(
      analysis,
      asked,
      withChecked(analysis.parts, nothingSaid, [first ?? given]),
      first ? value : null,
    )
    if (!first) {
      queries.add(given, { id: tx.newId(), caseKey: key, nowMs: tx.nowMs })
      recordSkillAnswers(tx, skillAnswersOf(found, row), { mode, keySeen: answerLogQueries(tx.db).isKeySeen(key) })
    }
    return { row, isFirst: !first }
  })
}

/** Gives the rows of what was checked of a case since it was begun. */
export function checkedRows(ctx: AppContext, analysis: Analysis): ResultRow[] {
  const checked = partAnswerQueries(ctx.store.db).underWay(analysis.found.key)
  const given = withChecked(analysis.parts, nothingSaid, checked)
  const isChecked = new Set(checked.map(({ part }) => part))
  return analysis.parts.filter(({ key }) => isChecked.has(key)).map((part) => scorePart(analysis, part, given, null))
}

const nothingSaid: Answers = { elements: {}, findings: {}, evidence: [] }

/** Gives answers with those that were checked before in their place. */
export function withChecked(parts: readonly AskedPart[], answers: Answers, checked: readonly PartAnswer[]): Answers {
  const isChecked = new Set(checked.map(({ part }) => part))
  const all: Answers = {
    elements: { ...answers.elements },
    findings: { ...answers.findings },
    evidence: [
      ...answers.evidence.filter(({ element }) => !isChecked.has(element)),
      ...checked.flatMap(({ evidence }) => evidence),
    ],
  }
  for (const { part, given } of checked) {
    const kind = parts.find(({ key }) => key === part)?.kind
    if (kind === 'element') all.elements[part] = given
    if (kind === 'finding') all.findings[part] = shown.parse(given)
  }
  return all
}
