import { beforeEach, describe, expect, test } from 'vitest'
import { skillLog } from '../../electron/practice/skill-log'
import { recordSkillAnswers, type SkillAnswer } from '../../electron/practice/skills'
import { changeSettings } from '../../electron/settings/settings'
import { PACK, temporaryPractice } from './temporary-practice'

const HOUR_MS = 3_600_000

let practice: ReturnType<typeof temporaryPractice>
let number: number
beforeEach(() => {
  practice = temporaryPractice()
  number = 0
})

const db = () => practice.files.store.db
const answer = (score: number, more: Partial<SkillAnswer> = {}): SkillAnswer => ({
  skill: 'element:act',
  caseKey: `${PACK}/case-${(number += 1)}`,
  part: 'act',
  given: 'yes',
  expected: score === 1 ? 'yes' : 'no',
  score,
  chance: 1 / 3,
  level: 2,
  isNearMiss: false,
  ...more,
})
function record(answers: SkillAnswer[], keySeen = false) {
  practice.files.store.write(practice.files.now(), (tx) =>
    recordSkillAnswers(tx, answers, { mode: 'quick-fire', keySeen }),
  )
}
const said = () => {
  const { byCase, learned } = skillLog(db())
  return { byCase: [...byCase], skills: [...learned.skills], cases: [...learned.cases] }
}
/** What is kept says what a program that has just started reads. */
function expectAsReadAnew() {
  const kept = said()
  practice.files.reopen()
  expect(kept).toEqual(said())
  return kept
}

describe('what is kept of the log of answers is what the log says', () => {
  test('after each answer, in whatever mode and of whatever case', () => {
    expect(said()).toEqual({ byCase: [], skills: [], cases: [] })
    for (const score of [1, 0, 1, 0.5]) {
      practice.files.clock.nowMs += 9 * HOUR_MS
      record([answer(score), answer(1, { skill: 'rule', caseKey: `${PACK}/same`, part: `part ${score}` })])
      said()
    }
    record([answer(0)], true)
    const { byCase, skills } = expectAsReadAnew()
    expect(byCase.map(([key]) => key)).toContain(`${PACK}/same`)
    expect(byCase.find(([key]) => key === `${PACK}/same`)?.[1]).toHaveLength(3)
    expect(skills.map(([name, { n }]) => [name, n])).toEqual([
      [`${PACK} element:act`, 4],
      [`${PACK} rule`, 3],
    ])
  })

  test('where older answers come in with a file, and go again', () => {
    record([answer(1), answer(0)])
    const before = said()
    practice.files.clock.nowMs -= 300 * HOUR_MS
    record([answer(0), answer(0)])
    const ids = db()
      .prepare<[], string>('SELECT id FROM skill_answer ORDER BY answered_at_ms, id LIMIT 2')
      .pluck()
      .all()
    expect(expectAsReadAnew().skills[0]?.[1].n).toBe(4)
    for (const id of ids) db().prepare('DELETE FROM skill_answer WHERE id = ?').run(id)
    expect(said()).toEqual(before)
  })

  test('where as many go as come', () => {
    record([answer(1), answer(1)])
    said()
    db().exec('DELETE FROM skill_answer')
    practice.files.clock.nowMs += 1
    record([answer(0), answer(0)])
    const [[, act] = []] = expectAsReadAnew().skills
    expect(act?.ability).toBeLessThan(0)
  })

  test('after a transaction that failed', () => {
    record([answer(1)])
    const before = said()
    const failed = answer(0)
    expect(() =>
      practice.files.store.write(practice.files.now(), (tx) => {
        recordSkillAnswers(tx, [failed], { mode: 'free', keySeen: false })
        expect(said()).not.toEqual(before)
        throw new Error('no room')
      }),
    ).toThrow('no room')
    record([answer(1)])
    const [[, act] = []] = expectAsReadAnew().skills
    expect(act).toMatchObject({ n: 2 })
    expect(act?.ability).toBeGreaterThan(0)
  })

  test('where days begin at another hour', () => {
    practice.files.clock.nowMs = new Date(2026, 2, 2, 2).getTime()
    record([answer(1)])
    practice.files.clock.nowMs += 4 * HOUR_MS
    record([answer(1)])
    const days = () => said().skills[0]?.[1].days.size
    const before = days()
    changeSettings(practice.files.store, practice.files.now(), { dayStartsAtHour: 0 })
    const zero = days()
    changeSettings(practice.files.store, practice.files.now(), { dayStartsAtHour: 4 })
    expect([before, zero, days()]).toEqual([2, 1, 2])
  })
})
