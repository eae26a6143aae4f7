import type { AppContext } from '../context'

/** Below so many answers nothing is said. */
const ANSWERS_AT_LEAST = 5

/** Gives what says how likely the learner is right at a skill, 0 to 1; null where too little is known. */
export function skillChances(ctx: AppContext): (skill: string) => number | null {
  const rows = ctx.store.db
    .prepare<[], { skill: string; n: number; share: number }>(
      'SELECT skill, count(*) AS n, avg(score) AS share FROM skill_answer WHERE is_first = 1 GROUP BY skill',
    )
    .all()
  const chances = new Map(rows.map(({ skill, n, share }) => [skill, n < ANSWERS_AT_LEAST ? null : share]))
  return (skill) => chances.get(skill) ?? null
}
