import type { LearnedAnswer } from '../../../../shared/practice/mastery'
import { randomFrom } from '../../../../shared/practice/random'

const DAY_MS = 86_400_000

/** One answer with how likely it truly was to be right. */
export interface SimulatedAnswer extends LearnedAnswer {
  truth: number
}

interface Simulation {
  learners: number
  answers: number
  skills: number
  /** a session of ten answers a day, and after every eighth a pause of so many days */
  pauseDays: number
  /** how much learners differ when they begin, and how fast they learn at most, with each answer */
  startSpread: number
  fastest: number
  seed: number
}

/**
 * Gives the answers of simulated learners, one list each. Their abilities rise with practice and fade without it, by
 * half in sixty days, and the levels of the cases tell their difficulty only about.
 */
export function simulate({
  learners,
  answers,
  skills,
  pauseDays,
  startSpread,
  fastest,
  seed,
}: Simulation): SimulatedAnswer[][] {
  const random = randomFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const cases = Array.from({ length: 150 }, (_, at) => {
    const level = (at % 3) + 1
    return { key: `pack/${at}`, level, difficulty: (level - 2) * 0.7 + 0.4 * normal() }
  })
  return Array.from({ length: learners }, () => {
    const start = Array.from({ length: skills }, () => -0.3 + startSpread * normal())
    const speed = start.map(() => fastest * random())
    const now = [...start]
    const last = start.map(() => 0)
    let atMs = 0
    return Array.from({ length: answers }, (_, at): SimulatedAnswer => {
      if (at % 10 === 0 && at > 0) atMs += (at % 80 === 0 ? pauseDays : 1) * DAY_MS
      const skill = Math.floor(random() * skills)
      const one = cases[Math.floor(random() * cases.length)]
      if (!one) throw new Error('no case')
      const floor = start[skill] ?? 0
      const faded = floor + ((now[skill] ?? 0) - floor) * 2 ** (-(atMs - (last[skill] ?? 0)) / (60 * DAY_MS))
      const chance = 1 / 3
      const truth = chance + (1 - chance) / (1 + Math.exp(one.difficulty - faded))
      now[skill] = Math.min(floor + 2.5, faded + (speed[skill] ?? 0) + 0.05 * normal())
      last[skill] = atMs
      return {
        skill: String(skill),
        caseKey: one.key,
        level: one.level,
        chance,
        score: random() < truth ? 1 : 0,
        isNearMiss: false,
        answeredAtMs: atMs,
        day: Math.floor(atMs / DAY_MS),
        truth,
      }
    })
  })
}

/** Gives the mean log loss of predictions, each made before its answer is known; the first answers, 30 a learner, warm up. */
export function logLoss(
  learners: readonly SimulatedAnswer[][],
  predictor: () => { predict(answer: SimulatedAnswer): number; learn(answer: SimulatedAnswer): void },
): number {
  let sum = 0
  let count = 0
  for (const answers of learners) {
    const model = predictor()
    answers.forEach((answer, at) => {
      if (at >= 30) {
        const p = Math.min(0.999, Math.max(0.001, model.predict(answer)))
        sum -= answer.score * Math.log(p) + (1 - answer.score) * Math.log(1 - p)
        count += 1
      }
      model.learn(answer)
    })
  }
  return sum / count
}
