import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  abilityAt,
  difficultyOf,
  gain,
  isMastered,
  learn,
  learnedFrom,
  probability,
  shownProbability,
  untried,
  type CaseState,
  type LearnedAnswer,
  type SkillState,
} from '../../../../shared/practice/mastery'
import { logLoss, simulate, type SimulatedAnswer } from './simulated-learners'

const DAY_MS = 86_400_000

const answer = (score: number, more: Partial<LearnedAnswer> = {}): LearnedAnswer => ({
  skill: 'element:act',
  caseKey: 'pack/a',
  level: 2,
  chance: 1 / 3,
  score,
  isNearMiss: false,
  answeredAtMs: 0,
  day: 0,
  ...more,
})

const anyAnswer = fc.record({
  skill: fc.constantFrom('element:act', 'element:means'),
  caseKey: fc.constantFrom('pack/a', 'pack/b', 'pack/c'),
  level: fc.integer({ min: 1, max: 3 }),
  chance: fc.constantFrom(0, 1 / 4, 1 / 3, 1 / 2),
  score: fc.double({ min: 0, max: 1, noNaN: true }),
  isNearMiss: fc.boolean(),
  answeredAtMs: fc.integer({ min: 0, max: 400 * DAY_MS }),
  day: fc.integer({ min: 0, max: 400 }),
})
const anyLog = fc
  .array(anyAnswer, { maxLength: 60 })
  .map((list) => list.toSorted((a, b) => a.answeredAtMs - b.answeredAtMs))

/** The model with its parts exchangeable, as others would build it. */
function model({ gainOf = gain, fades = true }: { gainOf?: (n: number) => number; fades?: boolean }) {
  return () => {
    const skills = new Map<string, SkillState>()
    const cases = new Map<string, CaseState>()
    const before = ({ skill, caseKey, level, answeredAtMs }: SimulatedAnswer) => {
      const state = skills.get(skill) ?? untried
      return {
        state,
        ability: fades ? abilityAt(state, answeredAtMs) : state.ability,
        one: cases.get(caseKey) ?? { difficulty: difficultyOf(level), m: 0 },
      }
    }
    return {
      predict(given: SimulatedAnswer) {
        const { ability, one } = before(given)
        return probability(ability, one.difficulty, given.chance)
      },
      learn(given: SimulatedAnswer) {
        const { state, ability, one } = before(given)
        const after = learn({ ...state, ability, lastMs: null }, one, given)
        const surprise = given.score - probability(ability, one.difficulty, given.chance)
        skills.set(given.skill, {
          ...after.skill,
          ability: Math.min(3, Math.max(-3, ability + gainOf(state.n) * surprise)),
        })
        cases.set(given.caseKey, after.case)
      },
    }
  }
}

describe('what a learner can do', () => {
  test('a probability lies between chance and 1, rises with ability and falls with difficulty', () => {
    const number = fc.double({ min: -6, max: 6, noNaN: true })
    fc.assert(
      fc.property(number, number, number, fc.constantFrom(0, 0.25, 1 / 3), (ability, other, difficulty, chance) => {
        const p = probability(ability, difficulty, chance)
        expect(p).toBeGreaterThanOrEqual(chance)
        expect(p).toBeLessThanOrEqual(1)
        if (other > ability) expect(probability(other, difficulty, chance)).toBeGreaterThanOrEqual(p)
        if (other > difficulty) expect(probability(ability, other, chance)).toBeLessThanOrEqual(p)
      }),
    )
  })

  test('a better answer never leaves one lower, whatever follows', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (log, pick, score) => {
        const at = log.length === 0 ? 0 : pick % log.length
        const one = log[at]
        if (!one || one.score >= score) return
        const better = log.with(at, { ...one, score })
        const [low, high] = [log, better].map((list) => learnedFrom(list.slice(0, at + 1)).skills.get(one.skill))
        expect(high?.ability ?? 0).toBeGreaterThanOrEqual(low?.ability ?? 0)
        if (score > one.score + 0.01 && Math.abs(low?.ability ?? 0) < 2)
          expect(high?.ability).toBeGreaterThan(low?.ability ?? 0)
      }),
    )
  })

  test('abilities and difficulties stay bounded, and skills are counted apart', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { skills, cases } = learnedFrom(log)
        for (const [skill, { ability, n }] of skills) {
          expect(Math.abs(ability)).toBeLessThanOrEqual(3)
          expect(n).toBe(log.filter((one) => one.skill === skill).length)
        }
        for (const { difficulty } of cases.values()) expect(Math.abs(difficulty)).toBeLessThan(0.7 + 60 * 0.1)
        const alone = learnedFrom(log.filter(({ skill }) => skill === 'element:act')).skills.get('element:act')
        expect(alone?.n).toBe(skills.get('element:act')?.n)
      }),
    )
  })

  test('with endless right answers, or wrong ones, it comes to rest instead of running away', () => {
    const many = (score: number) =>
      learnedFrom(Array.from({ length: 2000 }, (_, at) => answer(score, { answeredAtMs: at }))).skills.get(
        'element:act',
      )
    expect(many(1)?.ability).toBe(3)
    expect(many(0)?.ability).toBe(-3)
  })

  test('what is not practised fades to where everybody starts: half of it in sixty days', () => {
    const state: SkillState = { ...untried, ability: 1.7, n: 10, lastMs: 0 }
    expect(abilityAt(state, 60 * DAY_MS)).toBeCloseTo(0.7)
    expect(abilityAt({ ...state, ability: -1.3 }, 60 * DAY_MS)).toBeCloseTo(-0.8)
    expect(abilityAt(state, 36_500 * DAY_MS)).toBeCloseTo(untried.ability)
    expect(abilityAt(state, -DAY_MS)).toBe(1.7)
  })

  test('the order counts: what was answered last tells more', () => {
    const log = Array.from({ length: 60 }, (_, at) => answer(at < 30 ? 0 : 1, { caseKey: `pack/${at}` }))
    const last = (list: LearnedAnswer[]) => learnedFrom(list).skills.get('element:act')?.ability ?? 0
    expect(last(log)).toBeGreaterThan(last(log.toReversed()) + 1)
  })

  test('nothing is told below five answers', () => {
    const after = (n: number) => learnedFrom(Array.from({ length: n }, () => answer(1))).skills.get('element:act')
    expect(shownProbability(after(4) ?? untried, 0)).toBeNull()
    expect(shownProbability(after(5) ?? untried, 0)).toBeGreaterThan(0.7)
  })

  test('a skill sits with eight answers on three days, two of them near-misses, and no longer once it faded', () => {
    const log = (answers: number, days: number, nearMisses: number) =>
      learnedFrom(
        Array.from({ length: answers }, (_, at) =>
          answer(1, { caseKey: `pack/${at}`, day: at % days, isNearMiss: at < nearMisses }),
        ),
      ).skills.get('element:act') ?? untried
    expect(isMastered(log(12, 3, 2), 0)).toBe(true)
    expect(isMastered(log(12, 2, 2), 0)).toBe(false)
    expect(isMastered(log(12, 3, 1), 0)).toBe(false)
    expect(isMastered(log(7, 3, 2), 0)).toBe(false)
    expect(isMastered(log(12, 3, 2), 200 * DAY_MS)).toBe(false)
    const wrong = learnedFrom(Array.from({ length: 12 }, (_, at) => answer(0, { day: at, isNearMiss: true })))
    expect(isMastered(wrong.skills.get('element:act') ?? untried, 0)).toBe(false)
  })

  test('a case at which one does badly turns out hard, but its level leads', () => {
    const badly = learnedFrom(Array.from({ length: 20 }, () => answer(0, { level: 1 }))).cases.get('pack/a')
    expect(badly?.difficulty).toBeGreaterThan(difficultyOf(1) + 0.2)
    expect(learnedFrom([answer(0, { level: 1 })]).cases.get('pack/a')?.difficulty).toBeLessThan(difficultyOf(2) - 0.5)
  })
})

describe('simulated learners', () => {
  // They begin much alike, learn at different speeds, and pause for three months now and then, as between two terms.
  const terms = simulate({
    learners: 300,
    answers: 600,
    skills: 10,
    pauseDays: 90,
    startSpread: 0.3,
    fastest: 0.04,
    seed: 20_260_302,
  })
  const ours = model({})

  test('are predicted better than by how often answers are right', () => {
    const all = terms.flat()
    const share = all.reduce((sum, { score }) => sum + score, 0) / all.length
    const baseRate = logLoss(terms, () => ({ predict: () => share, learn: () => {} }))
    expect(logLoss(terms, ours)).toBeLessThan(baseRate - 0.01)
  })

  test('better than with a constant gain', () => {
    // By little: a constant gain of 0.4 is near the best constant one. One that falls without end does worse than both.
    expect(logLoss(terms, ours)).toBeLessThan(logLoss(terms, model({ gainOf: () => 0.4 })) - 0.0003)
    expect(logLoss(terms, ours)).toBeLessThan(logLoss(terms, model({ gainOf: (n) => 1 / (1 + 0.05 * n) })) - 0.001)
  })

  test('better than by a model that forgets nothing', () => {
    expect(logLoss(terms, ours)).toBeLessThan(logLoss(terms, model({ fades: false })) - 0.001)
  })

  test('the model of the tests is the one that is used', () => {
    const [one = []] = terms
    const used = learnedFrom(one)
    const test = ours()
    for (const given of one) test.learn(given)
    const last = one.at(-1)
    if (!last) throw new Error('no answers')
    const p = probability(
      abilityAt(used.skills.get(last.skill) ?? untried, last.answeredAtMs),
      used.cases.get(last.caseKey)?.difficulty ?? 0,
      last.chance,
    )
    expect(test.predict(last)).toBeCloseTo(p, 10)
  })

  test('who improves is followed within thirty answers', () => {
    const log = Array.from({ length: 80 }, (_, at) =>
      answer(at < 40 ? (at % 3 === 0 ? 1 : 0) : at % 10 === 0 ? 0 : 1, { caseKey: `pack/${at}`, answeredAtMs: at }),
    )
    const at = (n: number) =>
      shownProbability(learnedFrom(log.slice(0, n)).skills.get('element:act') ?? untried, n) ?? 0
    expect(at(40)).toBeLessThan(0.5)
    expect(at(70)).toBeGreaterThan(0.75)
  })
})
