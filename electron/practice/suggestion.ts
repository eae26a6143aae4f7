import type { PracticeSuggestion } from '../../shared/model/practice'
import { mostConfused, weakestOf } from '../../shared/practice/mistakes'
import type { AppContext } from '../context'
import { caseSummaries, listCases } from './cases'
import { takenIn } from './confusions'
import { nextToWork } from './next'
import { skillLog } from './skill-log'

/** What was answered long ago says little of what is mistaken today. */
const CASES_LOOKED_AT = 20
/** As much as is done in one go. */
const CASES_OFFERED = 3

/**
 * Gives what to practise next, and what the learner tends to get wrong. Only first answers count: the second is given from
 * memory of the key.
 */
export function suggestPractice(ctx: AppContext): PracticeSuggestion {
  const cases = new Map(listCases(ctx).map((found) => [found.key, found]))
  // What a pack no longer has can't be named any more.
  const byCase = [...skillLog(ctx.store.db).byCase].filter(([key]) => cases.has(key)).slice(-CASES_LOOKED_AT)

  const elementLabels = new Map<string, string>(
    [...cases.values()].flatMap(({ pack }) =>
      pack.rules.elements.map(({ id, label }) => [`element:${id}`, label] as const),
    ),
  )
  const missed = weakestOf(byCase.flatMap(([, answers]) => answers).filter(({ skill }) => elementLabels.has(skill)))
  const confusion = mostConfused(
    byCase.map(([key, answers]) => {
      const pack = cases.get(key)?.pack
      return pack ? takenIn(pack.rules, answers).filter(({ group }) => group !== 'values') : []
    }),
  )
  const labels = new Map(
    [...cases.values()].flatMap(({ pack: { rules } }) =>
      [...rules.facts, ...rules.elements.flatMap(({ choices = [] }) => choices), ...rules.findings].map(
        ({ id, label }) => [id, label] as const,
      ),
    ),
  )
  const next = nextToWork(ctx, { mode: 'free' })
  // The others are about as long.
  const offered = Math.min(CASES_OFFERED, cases.size)
  const summaries = caseSummaries(ctx)
  const mean = summaries.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, summaries.length)
  return {
    caseKey: next?.key ?? null,
    cases: offered,
    minutes: next ? next.minutes + Math.round(mean * (offered - 1)) : 0,
    weakest: missed && {
      id: missed.skill.slice('element:'.length),
      label: elementLabels.get(missed.skill) ?? '',
      wrong: missed.wrong,
      of: missed.of,
    },
    confusion: confusion && {
      ...confusion,
      a: labels.get(confusion.a) ?? confusion.a,
      b: labels.get(confusion.b) ?? confusion.b,
    },
  }
}
