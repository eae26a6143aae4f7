import { beforeEach, describe, expect, test } from 'vitest'
import type { AppContext } from '../../electron/context'
import { resultOf } from '../../electron/practice/attempts'
import { caseToWork } from '../../electron/practice/case-to-work'
import { checkPart } from '../../electron/practice/check-part'
import { nextPair } from '../../electron/practice/difference/pairs'
import { endExam } from '../../electron/practice/exam/end'
import { examOffer, getExam, keepExam, listExams, startExam } from '../../electron/practice/exam/exams'
import { listMastery } from '../../electron/practice/mastery'
import { nextToWork } from '../../electron/practice/next'
import { quickFireRound } from '../../electron/practice/quick-fire/round'
import { assert } from '../../shared/assert'
import type { Answers } from '../../shared/model/practice'
import type { ExamRequest } from '../../shared/model/practice-modes'
import { temporaryPractice } from './temporary-practice'

let practice: ReturnType<typeof temporaryPractice>
let ctx: AppContext

beforeEach(() => {
  practice = temporaryPractice()
  ctx = practice.ctx
})

const MINUTE_MS = 60_000
const start = (request: Partial<ExamRequest> = {}, seed = 11) =>
  startExam(ctx, { cases: 3, levels: [1, 2, 3], minutes: null, ...request, seed }).result.examId
const most = () => new Set(examOffer(ctx).stories.flatMap(({ families }) => families)).size
const said: Answers = { elements: { act: 'yes' }, findings: { tip: 'insufficient' }, evidence: [] }
const keep = (examId: string, position: number, fields: Partial<{ answers: Answers; flagged: boolean }> = {}) =>
  keepExam(ctx, { examId, position, answers: said, flagged: false, workedMs: 5000, ...fields })

describe('an exam', () => {
  test('is of as many cases as asked for, of different stories, without their keys', () => {
    const exam = getExam(ctx, start({ cases: 20, minutes: 60 }))
    expect(exam.cases).toHaveLength(20)
    expect(exam.endsAtMs).toBe(exam.startedAtMs + 60 * MINUTE_MS)
    expect(exam.report).toBeNull()
    expect(new Set(exam.cases.map(({ level }) => level)).size).toBe(3)
    expect(JSON.stringify(exam)).not.toMatch(/explanation|decisive|expected/)
    expect(getExam(ctx, start({ levels: [2] })).cases.map(({ level }) => level)).toEqual([2, 2, 2])
  })

  test('of more cases than there are stories is refused, with how many there are', () => {
    expect(() => start({ cases: 500 })).toThrow(
      expect.objectContaining({ code: 'exam-size', facts: { wanted: 500, most: most() } }),
    )
    expect(getExam(ctx, start({ cases: most() })).cases).toHaveLength(most())
    const bare = { ...ctx, packs: { ...ctx.packs, list: () => [] } }
    expect(() => startExam(bare, { cases: 1, levels: [1], minutes: null, seed: 1 })).toThrow(
      expect.objectContaining({ code: 'exam-size', facts: { wanted: 1, most: 0 } }),
    )
    expect(listExams(ctx)).toHaveLength(1)
  })

  test('goes on after a restart with what was said', () => {
    const examId = start()
    keep(examId, 1, { flagged: true })
    practice.files.reopen()
    const { cases, endedAtMs } = getExam(ctx, examId)
    expect(endedAtMs).toBeNull()
    expect(cases[1]).toMatchObject({ answers: said, flagged: true, workedMs: 5000 })
    expect(cases[0]).toMatchObject({ answers: { elements: {}, findings: {}, evidence: [] }, flagged: false })
    expect(listExams(ctx)).toMatchObject([{ id: examId, cases: 3, score: null }])
  })

  test('ends with an attempt at each case, a report, and three cards due at most', () => {
    const examId = start({ cases: 5 })
    keep(examId, 0)
    expect(endExam(ctx, examId)).toMatchObject({ op: null, changed: expect.arrayContaining(['attempt', 'exam']) })
    const { report, endedBy, score, cases } = getExam(ctx, examId)
    assert(report, 'a report')
    expect(endedBy).toBe('hand')
    expect(report.cases).toHaveLength(5)
    expect(report.madeDue).toHaveLength(3)
    expect(practice.called()).toHaveLength(3)
    expect(score).toBe(report.right / report.of)
    expect(report.parts.reduce((sum, { of }) => sum + of, 0)).toBe(report.of)
    for (const { attemptId } of cases) {
      assert(attemptId, 'an attempt')
      expect(resultOf(ctx, attemptId).mode).toBe('exam')
    }
    expect(listExams(ctx)[0]?.score).toBe(score)
    expect(practice.rowsOf('skill_answer')).toBeGreaterThan(0)
  })

  test('that has ended takes nothing more', () => {
    const examId = start()
    endExam(ctx, examId)
    expect(() => keep(examId, 0)).toThrow(expect.objectContaining({ code: 'exam-over', facts: { by: 'hand' } }))
    expect(() => endExam(ctx, examId)).toThrow(expect.objectContaining({ code: 'exam-over' }))
    expect(practice.rowsOf('attempt')).toBe(3)
  })

  test('ends when its time was over, also if that was while nobody looked', () => {
    const examId = start({ minutes: 10 })
    keep(examId, 0)
    practice.files.clock.nowMs += 10 * MINUTE_MS + 1000
    // What was said in the last moment is still on its way.
    keep(examId, 1)
    practice.files.clock.nowMs += 5000
    expect(() => keep(examId, 2)).toThrow(expect.objectContaining({ code: 'exam-over', facts: { by: 'time' } }))
    practice.files.clock.nowMs += 86_400_000
    endExam(ctx, examId)
    const exam = getExam(ctx, examId)
    expect(exam).toMatchObject({ endedBy: 'time', endedAtMs: exam.endsAtMs })
    expect(exam.cases.map(({ answers }) => Object.keys(answers.elements).length)).toEqual([1, 1, 0])
  })

  test('is worth what is said in it, also of what was checked before elsewhere, which mastery knows already', () => {
    const examId = start({ cases: 1 })
    const [one] = getExam(ctx, examId).cases
    assert(one, 'a case')
    checkPart(ctx, { key: one.key, part: 'penalty', value: 'no', evidence: [], mode: 'guided' })
    keep(examId, 0, { answers: practice.keyed(one.key) })
    endExam(ctx, examId)
    const { report } = getExam(ctx, examId)
    expect(report).toMatchObject({ right: report?.of, weakest: [] })
    expect(listMastery(ctx).find(({ skill }) => skill === 'element:penalty')?.n).toBe(1)
    expect(caseToWork(ctx, one.key).checked).toEqual([])
  })

  test('gives none of its cases away while it goes on: they come neither next, nor against the clock, nor in a pair', () => {
    const examId = start({ cases: most() })
    const keys = new Set(getExam(ctx, examId).cases.map(({ key }) => key))
    const offered = () => [
      nextToWork(ctx, { mode: 'free' })?.key ?? '',
      ...quickFireRound(ctx, { seed: 3, size: 50 }).map(({ packId, itemId }) => `${packId}/${itemId.split('/')[1]}`),
      ...(nextPair(ctx)?.cases.map(({ key }) => key) ?? []),
    ]
    expect(offered().filter((key) => keys.has(key))).toEqual([])
    expect(offered().length).toBeGreaterThan(1)
    endExam(ctx, examId)
    expect(offered().filter((key) => keys.has(key))).not.toEqual([])
  })

  test('that is not there is not found', () => {
    for (const call of [
      () => getExam(ctx, 'none'),
      () => endExam(ctx, 'none'),
      () => keep('none', 0),
      () => keep(start(), 9),
    ])
      expect(call).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  test('has first the cases that were never seen', () => {
    const seen = getExam(ctx, start({ cases: 10 }, 1)).cases.map(({ key }) => key)
    const [first, ...others] = seen
    for (const key of others) practice.submit(key)
    // To check one answer shows its key, too.
    checkPart(ctx, { key: first ?? '', part: 'penalty', value: 'no', evidence: [], mode: 'guided' })
    const again = getExam(ctx, start({ cases: 10 }, 1)).cases.map(({ key }) => key)
    expect(again.filter((key) => seen.includes(key))).toEqual([])
  })
})
