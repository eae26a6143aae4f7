/** How often a skill was missed. */
export interface Missed {
  skill: string
  wrong: number
  of: number
}

/** Below it an answer counts as wrong. */
const WRONG_BELOW = 0.5

/**
 * Gives the skill that is most often missed, or null before the first miss. One answer is weak evidence, so each skill starts
 * with one right and one wrong (Laplace's rule of succession): two of two come before one of one.
 */
export function weakestOf(answers: readonly { skill: string; score: number }[]): Missed | null {
  const bySkill = new Map<string, Missed>()
  for (const { skill, score } of answers) {
    const missed = bySkill.get(skill) ?? { skill, wrong: 0, of: 0 }
    bySkill.set(skill, { skill, wrong: missed.wrong + (score < WRONG_BELOW ? 1 : 0), of: missed.of + 1 })
  }
  const share = ({ wrong, of }: Missed) => (wrong + 1) / (of + 2)
  return [...bySkill.values()]
    .filter(({ wrong }) => wrong > 0)
    .reduce<Missed | null>((worst, one) => (worst === null || share(one) > share(worst) ? one : worst), null)
}

/** What an answer to a case says is there, and what it should have said; null: nothing. Only what is in one group can be taken for each other. */
interface Taken {
  group: string
  given: string | null
  expected: string | null
}

/** Two that were taken for each other, in either direction, and in how many cases one of them was the right one. */
export interface Confusion {
  a: string
  b: string
  times: number
  of: number
}

/**
 * Gives the two that are most often taken for each other, or null if none ever were.
 * @param cases what was taken for what in each, that which was right among it
 */
export function mostConfused(cases: readonly (readonly Taken[])[]): Confusion | null {
  const pairs = new Map<string, { group: string; a: string; b: string; times: number }>()
  for (const { group, given, expected } of cases.flat()) {
    if (given === null || expected === null || given === expected) continue
    const [a = given, b = expected] = [given, expected].toSorted()
    const key = JSON.stringify([group, a, b])
    pairs.set(key, { group, a, b, times: (pairs.get(key)?.times ?? 0) + 1 })
  }
  const [most] = [...pairs.values()].toSorted((one, other) => other.times - one.times)
  if (!most) return null
  const { group, a, b, times } = most
  const isOfPair = (one: Taken) => one.group === group && (one.expected === a || one.expected === b)
  return { a, b, times, of: cases.filter((taken) => taken.some(isOfPair)).length }
}
