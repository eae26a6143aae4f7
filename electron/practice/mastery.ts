import type { AttemptPart } from './attempt.queries'

/** How often a part was missed. */
export interface Missed {
  part: string
  wrong: number
  of: number
}

/**
 * Gives the part that is most often missed, or null before the first miss. One answer is weak evidence, so each part
 * starts with one right and one wrong (Laplace's rule of succession): two of two come before one of one.
 */
export function weakestPart(answers: readonly AttemptPart[]): Missed | null {
  const byPart = new Map<string, Missed>()
  for (const { part, score } of answers) {
    const missed = byPart.get(part) ?? { part, wrong: 0, of: 0 }
    byPart.set(part, { part, wrong: missed.wrong + (score === 0 ? 1 : 0), of: missed.of + 1 })
  }
  const share = ({ wrong, of }: Missed) => (wrong + 1) / (of + 2)
  return [...byPart.values()]
    .filter(({ wrong }) => wrong > 0)
    .reduce<Missed | null>((worst, one) => (worst === null || share(one) > share(worst) ? one : worst), null)
}

/** Two that were taken for each other, in either direction, and in how many attempts one of them was the right one. */
export interface Confusion {
  a: string
  b: string
  times: number
  of: number
}

/** What an answer says is there, and what it should have said. Only what is in one group can be taken for each other. */
export interface Affirmed {
  group: string
  given: string | null
  expected: string | null
}

/**
 * Gives the two that are most often taken for each other, or null if none ever were: in one attempt, what is not there
 * was found, and what is there was not.
 */
export function mostConfused(
  answers: readonly AttemptPart[],
  affirmed: (answer: AttemptPart) => Affirmed | null,
): Confusion | null {
  const said = [...Map.groupBy(answers, ({ attemptId }) => attemptId).values()].flatMap((attempt) =>
    [
      ...Map.groupBy(
        attempt.flatMap((answer) => affirmed(answer) ?? []),
        ({ group }) => group,
      ),
    ].map(([group, list]) => ({
      group,
      given: new Set(list.flatMap((one) => one.given ?? [])),
      expected: new Set(list.flatMap((one) => one.expected ?? [])),
    })),
  )
  const pairs = new Map<string, { group: string; a: string; b: string; times: number }>()
  for (const { group, given, expected } of said) {
    for (const invented of [...given].filter((one) => !expected.has(one))) {
      for (const missed of [...expected].filter((one) => !given.has(one))) {
        const [a = invented, b = missed] = [invented, missed].toSorted()
        const key = JSON.stringify([group, a, b])
        pairs.set(key, { group, a, b, times: (pairs.get(key)?.times ?? 0) + 1 })
      }
    }
  }
  const [most] = [...pairs.values()].toSorted((one, other) => other.times - one.times)
  if (!most) return null
  const { group, a, b, times } = most
  return {
    a,
    b,
    times,
    of: said.filter((one) => one.group === group && (one.expected.has(a) || one.expected.has(b))).length,
  }
}
