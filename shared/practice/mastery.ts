import { learningParameters as by } from './mastery-parameters'

/** What an answer says of what can be done: of a skill, at a case. */
export interface LearnedAnswer {
  /** what mastery is of; answers with the same name belong together */
  skill: string
  caseKey: string
  /** the author's level of the case, 1 to 3 */
  level: number
  /** of being right by guessing, 0 up to but not 1 */
  chance: number
  /** 0 to 1 */
  score: number
  isNearMiss: boolean
  /** UTC milliseconds; the answers come in this order */
  answeredAtMs: number
  /** the learner's day, as a number */
  day: number
}

/** How far a learner is with a skill. */
export interface SkillState {
  /** on the scale of difficulties: with equal ability and difficulty, half is right that is not guessed */
  ability: number
  n: number
  /** UTC milliseconds; null before the first answer */
  lastMs: number | null
  days: ReadonlySet<number>
  nearMisses: number
  /** of the last answer, with which a probability is told */
  chance: number
}

/** How hard a case turned out to be. */
export interface CaseState {
  difficulty: number
  m: number
}

export interface Learned {
  skills: ReadonlyMap<string, SkillState>
  cases: ReadonlyMap<string, CaseState>
}

export const untried: SkillState = {
  ability: by.start,
  n: 0,
  lastMs: null,
  days: new Set(),
  nearMisses: 0,
  chance: 1 / 3,
}

/** Gives the difficulty that an author's level stands for. */
export const difficultyOf = (level: number): number =>
  by.levelDifficulty[Math.min(3, Math.max(1, Math.round(level))) - 1] ?? 0

/** Gives the probability of a right answer, `chance` at least. */
export const probability = (ability: number, difficulty: number, chance: number): number =>
  chance + (1 - chance) / (1 + Math.exp(difficulty - ability))

/** Gives what is left of an ability at an instant: without practice it falls back to where everybody starts. */
export function abilityAt({ ability, lastMs }: SkillState, nowMs: number): number {
  if (lastMs === null) return ability
  const days = Math.max(0, nowMs - lastMs) / DAY_MS
  return by.start + (ability - by.start) * 2 ** (-days / by.halfLifeDays)
}

/** Gives how much the n-th answer after the first moves an ability: the first ones more, and never next to nothing. */
export const gain = (n: number): number => Math.max(by.leastGain, by.firstGain / (1 + by.gainSlowing * n))

const bounded = (ability: number): number => Math.min(by.bound, Math.max(-by.bound, ability))

/** Gives the state of a skill and of a case after one more answer. */
export function learn(
  skill: SkillState,
  one: CaseState,
  answer: Omit<LearnedAnswer, 'skill' | 'caseKey' | 'level'>,
): { skill: SkillState; case: CaseState } {
  const before = abilityAt(skill, answer.answeredAtMs)
  const surprise = answer.score - probability(before, one.difficulty, answer.chance)
  return {
    skill: {
      ability: bounded(before + gain(skill.n) * surprise),
      n: skill.n + 1,
      lastMs: answer.answeredAtMs,
      // Copied only for a new day: a log has many answers a day.
      days: skill.days.has(answer.day) ? skill.days : new Set([...skill.days, answer.day]),
      nearMisses: skill.nearMisses + (answer.isNearMiss ? 1 : 0),
      chance: answer.chance,
    },
    case: {
      difficulty: one.difficulty - (by.difficultyGain / (1 + by.difficultySlowing * one.m)) * surprise,
      m: one.m + 1,
    },
  }
}

/** What is learned from a log in which nothing stands yet. */
export const nothingLearned: Learned = { skills: new Map(), cases: new Map() }

/**
 * Gives what a log of answers, in the order in which they were given, says of skills and cases.
 * @param before what the log said before these answers; what comes of both is what the whole log would give
 */
export function learnedFrom(answers: readonly LearnedAnswer[], before: Learned = nothingLearned): Learned {
  const skills = new Map(before.skills)
  const cases = new Map(before.cases)
  for (const answer of answers) {
    const state = skills.get(answer.skill) ?? untried
    const one = cases.get(answer.caseKey) ?? { difficulty: difficultyOf(answer.level), m: 0 }
    const after = learn(state, one, answer)
    skills.set(answer.skill, after.skill)
    cases.set(answer.caseKey, after.case)
  }
  return { skills, cases }
}

/** Gives the probability of being right at a case of middle level now; null below the number of answers that say enough. */
export function shownProbability(state: SkillState, nowMs: number): number | null {
  return state.n < by.shownFrom ? null : probability(abilityAt(state, nowMs), 0, state.chance)
}

/** Tells whether a skill sits: likely right at a middle case, often answered, on several days, and at near-misses too. */
export function isMastered(state: SkillState, nowMs: number): boolean {
  const { atLeast, answers, days, nearMisses } = by.mastered
  return (
    probability(abilityAt(state, nowMs), 0, state.chance) >= atLeast &&
    state.n >= answers &&
    state.days.size >= days &&
    state.nearMisses >= nearMisses
  )
}

const DAY_MS = 86_400_000
