import type { PracticeCase, ResultRow } from '../../shared/model/practice'
import { askedSubjects, factsOf, isOfCase } from '../../shared/practice/part'
import type { AppContext } from '../context'
import { attemptQueries, type CaseScores } from './attempt.queries'
import { type FoundCase, getCase, lawOf, paragraphsOf, summaryOf } from './cases'
import { checkedRows } from './check-part'
import { analyse } from './score'

/** Gives a case to work, without its key but for what was checked already. Throws not-found if no pack has it. */
export function caseToWork(ctx: AppContext, key: string): PracticeCase {
  const found = getCase(ctx, key)
  return workable(found, attemptQueries(ctx.store.db).scores().get(key), checkedRows(ctx, analyse(found)))
}

/** Gives a found case without its key, but for rows of what was checked already. */
export function workable(found: FoundCase, scores: CaseScores | undefined, checked: ResultRow[]): PracticeCase {
  const { rules } = found.pack
  const labels = new Map(rules.facts.map(({ id, label }) => [id, label]))
  return {
    ...summaryOf(found, scores),
    lang: found.pack.manifest.language,
    paragraphs: paragraphsOf(found.case),
    subjects: askedSubjects(found.case.persons).map(({ id, label }) => ({ id, label })),
    roles: rules.roles,
    elements: rules.elements.map((rule) => ({
      id: rule.id,
      label: rule.label,
      question: rule.question,
      choices: rule.choices?.map((choice) => ({ id: choice.id, label: choice.label })) ?? null,
      isOfCase: isOfCase(rules, rule),
      facts: factsOf(rules, rule).map((id) => ({ id, label: labels.get(id) ?? id })),
      law: lawOf(found, rule.source),
    })),
    findings: rules.findings
      .filter(({ asked }) => asked)
      .map(({ id, label, source }) => ({ id, label, law: lawOf(found, source) })),
    checked,
  }
}
