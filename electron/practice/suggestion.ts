import type { PracticeSuggestion } from '../../shared/model/practice'
import type { AppContext } from '../context'
import { attemptQueries, type AttemptPart } from './attempt.queries'
import { caseSummaries, type FoundCase, listCases } from './cases'
import { type Affirmed, mostConfused, weakestPart } from './mastery'

/** What was answered long ago says little of what is mistaken today. */
const ATTEMPTS_LOOKED_AT = 20
/** As much as is done in one go. */
const CASES_OFFERED = 3

/**
 * Gives what to practise next, and what the learner tends to get wrong. Only first attempts count: the second is
 * answered from memory of the key. Cases that were never tried come first, among them those that turn on the weakest
 * element, and the easier before the harder.
 */
export function suggestPractice(ctx: AppContext): PracticeSuggestion {
  const cases = new Map(listCases(ctx).map((found) => [found.key, found]))
  // What a pack no longer has can't be named any more.
  const answers = attemptQueries(ctx.store.db)
    .firstParts(ATTEMPTS_LOOKED_AT)
    .filter(({ caseKey }) => cases.has(caseKey))

  const elementLabels = new Map(
    [...cases.values()].flatMap(({ pack }) => pack.rules.elements.map(({ id, label }) => [id, label] as const)),
  )
  const missed = weakestPart(answers.filter(({ part }) => elementLabels.has(part)))
  const weakest = missed && {
    id: missed.part,
    label: elementLabels.get(missed.part) ?? '',
    wrong: missed.wrong,
    of: missed.of,
  }
  const confusion = mostConfused(answers, (answer) => affirmed(cases.get(answer.caseKey), answer))

  const isWeak = (key: string) => Number(cases.get(key)?.case.decisive === weakest?.id)
  const next = caseSummaries(ctx)
    .toSorted(
      (a, b) =>
        Number(a.attempts > 0) - Number(b.attempts > 0) ||
        (a.lastScore ?? 0) - (b.lastScore ?? 0) ||
        isWeak(b.key) - isWeak(a.key) ||
        a.level - b.level,
    )
    .slice(0, CASES_OFFERED)

  return {
    caseKey: next[0]?.key ?? null,
    cases: next.length,
    minutes: next.reduce((sum, { minutes }) => sum + minutes, 0),
    weakest,
    confusion,
  }
}

/** Gives the label of what an answer says is there: a finding that is met, or the choice of an element. */
function affirmed(found: FoundCase | undefined, { part, given, expected }: AttemptPart): Affirmed | null {
  const finding = found?.pack.rules.findings.find(({ id }) => id === part)
  if (finding) {
    const labelIfMet = (value: string | null) => (value === 'yes' ? finding.label : null)
    return { group: 'findings', given: labelIfMet(given), expected: labelIfMet(expected) }
  }
  const choices = found?.pack.rules.elements.find(({ id }) => id === part)?.choices
  if (!choices) return null
  // The last choice says that nothing is there, so it can't be taken for something else.
  const labelOf = (id: string | null) => choices.slice(0, -1).find((choice) => choice.id === id)?.label ?? null
  return { group: part, given: labelOf(given), expected: labelOf(expected) }
}
