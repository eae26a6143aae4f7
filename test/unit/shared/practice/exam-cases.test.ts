import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseExam, storyOf, type ExamCandidate } from '../../../../shared/practice/exam-cases'

const candidate = (at: number, fields: { family?: string; level?: number; tip?: boolean; wasSeen?: boolean } = {}) => {
  const { family, level = 1, tip = false, wasSeen = false } = fields
  const one: ExamCandidate = {
    key: `pack/c${at}`,
    case: { id: `c${at}`, family, level, findings: { tip: tip ? 'yes' : 'no', som: 'no' } },
    wasSeen,
  }
  return one
}
const candidates = fc
  .array(
    fc.record({
      family: fc.constantFrom('a', 'b', 'c', 'd', undefined),
      level: fc.integer({ min: 1, max: 3 }),
      tip: fc.boolean(),
      wasSeen: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((fields, at) => candidate(at, { ...fields, ...(fields.family ? {} : { family: undefined }) })))
const wanted = fc.record({ seed: fc.integer(), count: fc.integer({ min: 1, max: 20 }) })

describe('the cases of an exam', () => {
  it('are the same for the same seed, as many as asked for or as there are stories, and never two of one story', () => {
    fc.assert(
      fc.property(candidates, wanted, (all, request) => {
        const exam = chooseExam(all, request)
        expect(chooseExam(all, request)).toEqual(exam)
        expect(exam).toHaveLength(Math.min(request.count, new Set(all.map(storyOf)).size))
        expect(new Set(exam.map(storyOf)).size).toBe(exam.length)
      }),
    )
  })

  it('are such as were never seen, as long as a story has one', () => {
    fc.assert(
      fc.property(candidates, wanted, (all, request) => {
        const exam = chooseExam(all, request)
        const unseen = new Set(all.filter(({ wasSeen }) => !wasSeen).map(storyOf)).size
        expect(exam.filter(({ wasSeen }) => !wasSeen).length).toBe(Math.min(request.count, unseen))
      }),
    )
  })

  it('are of every level and outcome alike, whatever most cases are', () => {
    const all = Array.from({ length: 60 }, (_, at) =>
      candidate(at, { level: at < 40 ? 1 : (at % 2) + 2, tip: at % 10 === 0 }),
    )
    const exam = chooseExam(all, { seed: 7, count: 12 })
    const levels = [1, 2, 3].map((level) => exam.filter((one) => one.case.level === level).length)
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThanOrEqual(2)
    expect(exam.filter((one) => one.case.findings.tip === 'yes').length).toBeGreaterThanOrEqual(4)
  })

  it('differ from seed to seed', () => {
    const all = Array.from({ length: 30 }, (_, at) => candidate(at))
    const keys = (seed: number) => chooseExam(all, { seed, count: 5 }).map(({ key }) => key)
    expect(keys(1)).not.toEqual(keys(2))
  })
})
