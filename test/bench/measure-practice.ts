/*
 * A program: measure-practice.js FOLDER RESOURCES fills a data file with the answers of a learner who practised for 300 days,
 * and asks for what the screens of practice ask for. Prints figures, one JSON a line.
 */
import { performance } from 'node:perf_hooks'
import { appRouter } from '../../electron/router'
import { submitAttempt } from '../../electron/practice/attempts'
import { recordSkillAnswers } from '../../electron/practice/skills'
import { start } from '../../electron/start'
import { createCaller } from '../../electron/trpc'
import type { Answers } from '../../shared/model/practice'
import { between, randomFrom } from '../random'
import { percentile, type Figure } from './figures'

const [dataFolder = '', resourcesDir = ''] = process.argv.slice(2)
const ANSWERS = 20_000
const DAYS = 300
const EXAMS = 50
const CASES_AN_EXAM = 10
const ROUNDS = 30
const DAY_MS = 86_400_000
/** All that a screen asks for at once has to be there within a tenth of a second. */
const GOAL_MS = 50
const random = randomFrom(9)
const spawnParser = () => {
  throw new Error('nothing is parsed here')
}
const nothingSaid: Answers = { elements: {}, findings: {}, evidence: [] }

const say = (name: string, value: number, goal: number | null) => {
  const figure: Figure = { name: `practice-${name}`, value, unit: 'ms', goal }
  console.log(JSON.stringify(figure))
}

// The clock stands where the made-up learner does.
let nowMs = Date.now() - DAYS * DAY_MS
Date.now = () => nowMs

const { context, close } = start({ dataFolder, host: 'cli', resourcesDir, searchProgram: '', spawnParser })
const call = createCaller(appRouter)(context)
context.store.db.pragma('synchronous = OFF')

function fill() {
  const found = context.packs.list().flatMap(({ id, pack }) => pack.cases.map((one) => ({ id, pack, one })))
  const perDay = Math.ceil(ANSWERS / DAYS)
  for (let day = 0; day < DAYS; day += 1) {
    nowMs += DAY_MS
    context.store.write(nowMs, (tx) => {
      for (let given = day * perDay; given < (day + 1) * perDay; given += 1) {
        const { id, pack, one } = found[given % found.length] ?? {}
        const element = pack?.rules.elements[between(random, 0, (pack?.rules.elements.length ?? 1) - 1)]
        if (!one || !element) continue
        const answer = {
          skill: `element:${element.id}`,
          caseKey: `${id}/${one.id}`,
          part: `${element.id} ${given}`,
          given: 'yes',
          expected: 'yes',
          score: random() < 0.7 ? 1 : 0,
          chance: 1 / 3,
          level: one.level,
          isNearMiss: random() < 0.3,
        }
        recordSkillAnswers(tx, [answer], { mode: 'free', keySeen: false })
      }
    })
  }
  for (const { id, one } of found) {
    nowMs += 60_000
    submitAttempt(context, { key: `${id}/${one.id}`, answers: nothingSaid, tookMs: 1000, mode: 'free' })
  }
}

async function exams() {
  for (let at = 0; at < EXAMS; at += 1) {
    nowMs += 3_600_000
    const request = { cases: CASES_AN_EXAM, levels: [1, 2, 3], minutes: 60, seed: at }
    const { result } = await call.practice.exam.start(request)
    await call.practice.exam.end({ examId: result.examId })
  }
}

async function timed(name: string, work: () => unknown, goal: number | null) {
  const times: number[] = []
  for (let at = 0; at < ROUNDS; at += 1) {
    const begin = performance.now()
    await work()
    times.push(performance.now() - begin)
  }
  say(`${name}-first`, times[0] ?? 0, null)
  say(`${name}-p50`, percentile(times, 0.5), goal)
  say(`${name}-p95`, percentile(times, 0.95), goal)
}

fill()
await exams()
const skill = `element:${context.packs.list()[0]?.pack.rules.elements[0]?.id}`
const caseKey = (await call.practice.cases())[0]?.key ?? ''
let more = 0
/** As a learner does: something is answered, and what follows from it is asked for. */
const afterAnswer = (work: () => unknown) => () => {
  nowMs += 1000
  more += 1
  const answer = {
    skill,
    caseKey,
    part: `more ${more}`,
    given: 'yes',
    expected: 'yes',
    score: 1,
    chance: 1 / 3,
    level: 2,
  }
  context.store.write(nowMs, (tx) =>
    recordSkillAnswers(tx, [{ ...answer, isNearMiss: false }], { mode: 'free', keySeen: false }),
  )
  return work()
}
await timed(
  'next-case',
  afterAnswer(() => call.practice.next({ mode: 'free' })),
  GOAL_MS,
)
await timed(
  'mastery',
  afterAnswer(() => call.practice.mastery()),
  GOAL_MS,
)
await timed(
  'matrix',
  afterAnswer(() => call.practice.matrix()),
  GOAL_MS,
)
await timed(
  'suggestion',
  afterAnswer(() => call.practice.suggestion()),
  GOAL_MS,
)
await timed(
  'pairs-due',
  afterAnswer(() => call.practice.difference.overview()),
  GOAL_MS,
)
await timed(
  'next-pair',
  afterAnswer(() => call.practice.difference.next()),
  GOAL_MS,
)
await timed(
  'round',
  afterAnswer(() => call.practice.quickFire.round({ seed: more, size: 10 })),
  GOAL_MS,
)
await timed(
  'rounds',
  afterAnswer(() => call.practice.quickFire.overview()),
  GOAL_MS,
)
await timed('cases', () => call.practice.cases(), GOAL_MS)
await timed('case', () => call.practice.case({ key: caseKey }), GOAL_MS)
await timed('exam-list', () => call.practice.exam.list(), GOAL_MS)
close()
