import type { PackCase } from '../pack/schema'
import { randomFrom, shuffled } from './random'

/** A case that an exam may have. */
export interface ExamCandidate {
  /** pack/case */
  key: string
  case: Pick<PackCase, 'id' | 'family' | 'level' | 'findings'>
  wasSeen: boolean
}

/** The story that a case tells, with its pack: an exam has one case of each. */
export function storyOf({ key, case: { id, family } }: Pick<ExamCandidate, 'key' | 'case'>): string {
  return `${key.slice(0, key.indexOf('/'))}/${family ?? id}`
}

/**
 * Gives the cases of an exam: no two of one story, those never seen first, and as far as that allows as many of each level and
 * of each outcome. The same seed gives the same exam. Fewer where there are no more stories.
 */
export function chooseExam(
  candidates: readonly ExamCandidate[],
  { seed, count }: { seed: number; count: number },
): ExamCandidate[] {
  const random = randomFrom(seed)
  let left = shuffled(
    candidates.map((one) => ({ one, kinds: [`level ${one.case.level}`, outcomeOf(one)] })),
    random,
  )
  const chosen: ExamCandidate[] = []
  const times = new Map<string, number>()
  while (chosen.length < count && left.length > 0) {
    const cost = left.map(({ one, kinds }) => [
      Number(one.wasSeen),
      kinds.reduce((sum, kind) => sum + (times.get(kind) ?? 0), 0),
    ])
    const least = cost.reduce((best, one, at) => (isLess(one, cost[best] ?? one) ? at : best), 0)
    const next = left[least]
    if (!next) break
    chosen.push(next.one)
    for (const kind of next.kinds) times.set(kind, (times.get(kind) ?? 0) + 1)
    left = left.filter(({ one }) => storyOf(one) !== storyOf(next.one))
  }
  // In the order of choosing, the seen ones would all come last.
  return shuffled(chosen, random)
}

function isLess([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): boolean {
  return a < c || (a === c && b < d)
}

const outcomeOf = ({ case: { findings } }: ExamCandidate): string =>
  Object.keys(findings)
    .filter((id) => findings[id] === 'yes')
    .toSorted()
    .join()
