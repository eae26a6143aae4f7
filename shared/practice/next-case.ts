import { randomFrom } from './random'

/** A case that may come next. */
export interface Candidate {
  key: string
  level: number
  /** cases that tell variants of one story */
  family: string
  /** what is the matter in it, as far as the first cases are to be alike */
  kind: string
  /** the skill of the element on which it turns */
  skill: string
  /** ids of facts, elements and findings on which it turns or in which it differs from its twin: what it can be confused in */
  contrasts: readonly string[]
  /** key of the case that differs from it in one fact; null if it has none */
  twin: string | null
  /** probability of being right where it turns, 0 to 1 */
  p: number
  /** UTC milliseconds of the last attempt; null if it was never tried */
  triedAtMs: number | null
}

/** One thing taken for another, at a case. */
export interface Confusion {
  caseKey: string
  given: string
  expected: string
}

export interface Situation {
  /** in the packs' order */
  candidates: readonly Candidate[]
  /** the confusions of first answers, the last first */
  confusions: readonly Confusion[]
  /** skills that were tried, the weakest first */
  weakest: readonly string[]
  /** what draws depend on: the same situation and seed give the same case */
  seed: number
}

export type Reason =
  | { kind: 'begin' }
  | { kind: 'weakest'; skill: string }
  | { kind: 'twin'; confusion: Confusion }
  | { kind: 'any' }
  | { kind: 'again' }

/** So many cases of one kind come first: a rule is seen at work before it is told apart from others. */
const ALIKE_AT_FIRST = 3
/** So many cases lie between two that tell variants of one story. */
const FAMILY_RESTS_FOR = 10
/** Where most is learned: neither known nor out of reach. */
const LEARNING = { from: 0.65, to: 0.8 }
/** How often the weakest skill is drawn, and the twin of the last confusion; the rest is any case. */
const DRAWN = { weakest: 0.6, twin: 0.25 }

/**
 * Gives the case that comes next, and why; null if there is none. Cases that were never tried come before those that were.
 * Shares, band and rest as in the section on mastery of the project's notes: 60 % the weakest skill, 25 % a contrast to the
 * last confusion, else any, at a probability of 0.65 to 0.80 or as near to it as there is.
 */
export function nextCase({ candidates, confusions, weakest, seed }: Situation): { key: string; reason: Reason } | null {
  const tried = candidates
    .flatMap(({ triedAtMs, ...rest }) => (triedAtMs === null ? [] : [{ ...rest, triedAtMs }]))
    .toSorted((a, b) => b.triedAtMs - a.triedAtMs)
  const untried = candidates.filter(({ triedAtMs }) => triedAtMs === null)
  const resting = new Set(tried.slice(0, FAMILY_RESTS_FOR).map(({ family }) => family))
  const rested = untried.filter(({ family }) => !resting.has(family))
  // Where every story was told just now, a variant is better than a case whose key is known.
  const open = rested.length > 0 ? rested : untried
  const random = randomFrom(seed)

  if (open.length === 0) {
    const longestAgo = tried.findLast(({ family }) => !resting.has(family)) ?? tried.at(-1)
    return longestAgo ? { key: longestAgo.key, reason: { kind: 'again' } } : null
  }
  if (tried.length < ALIKE_AT_FIRST) {
    const kind = tried.at(-1)?.kind ?? commonest(open)
    const alike = easiest(open.filter((one) => one.kind === kind))
    return { key: drawn(alike.length > 0 ? alike : easiest(open), random).key, reason: { kind: 'begin' } }
  }

  const turn = random()
  if (turn < DRAWN.weakest) {
    for (const skill of weakest) {
      const fitting = open.filter((one) => one.skill === skill)
      if (fitting.length > 0) return { key: drawn(learnable(fitting), random).key, reason: { kind: 'weakest', skill } }
    }
  }
  if (turn < DRAWN.weakest + DRAWN.twin) {
    for (const confusion of confusions) {
      const one = contrastTo(confusion, open, candidates, random)
      if (one) return { key: one.key, reason: { kind: 'twin', confusion } }
    }
  }
  // What is told apart is learned where kinds take turns.
  const others = open.filter(({ kind }) => kind !== tried[0]?.kind)
  return { key: drawn(learnable(others.length > 0 ? others : open), random).key, reason: { kind: 'any' } }
}

/** Gives the twin of the case that was confused or, while its story rests, another case that turns on the same. */
function contrastTo(
  { caseKey, given, expected }: Confusion,
  open: readonly Candidate[],
  candidates: readonly Candidate[],
  random: () => number,
): Candidate | null {
  const twin = candidates.find(({ key }) => key === caseKey)?.twin
  const own = open.find(({ key }) => key === twin)
  if (own) return own
  const alike = open.filter(({ contrasts }) => contrasts.includes(given) || contrasts.includes(expected))
  if (alike.length === 0) return null
  const paired = alike.filter((one) => one.twin !== null)
  return drawn(learnable(paired.length > 0 ? paired : alike), random)
}

/** Gives those at which most is learned: within the band or, if none is, nearest to it. */
function learnable(candidates: readonly Candidate[]): Candidate[] {
  const away = ({ p }: Candidate) => Math.max(0, LEARNING.from - p, p - LEARNING.to)
  const least = Math.min(...candidates.map(away))
  return candidates.filter((one) => away(one) - least < 1e-9)
}

function easiest(candidates: readonly Candidate[]): Candidate[] {
  const level = Math.min(...candidates.map((one) => one.level))
  return candidates.filter((one) => one.level === level)
}

/** Gives the kind of most of the easiest cases; the first in the packs' order if there are several. */
function commonest(candidates: readonly Candidate[]): string | undefined {
  const counts = Map.groupBy(easiest(candidates), ({ kind }) => kind)
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

function drawn(candidates: readonly Candidate[], random: () => number): Candidate {
  const one = candidates[Math.floor(random() * candidates.length)]
  if (one === undefined) throw new Error('nothing to draw from')
  return one
}
