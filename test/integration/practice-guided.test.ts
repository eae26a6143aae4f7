import { beforeEach, describe, expect, test } from 'vitest'
import { resultOf, submitAttempt } from '../../electron/practice/attempts'
import { caseToWork } from '../../electron/practice/case-to-work'
import { checkPart } from '../../electron/practice/check-part'
import { LOG_BEGIN, skillQueries } from '../../electron/practice/skill.queries'
import { PACK, temporaryPractice } from './temporary-practice'

const BAKER = `${PACK}/baker-and-laundry`

let practice: ReturnType<typeof temporaryPractice>
const check = (part: string, value: string, evidence: Parameters<typeof checkPart>[1]['evidence'] = []) =>
  checkPart(practice.ctx, { key: BAKER, part, value, evidence, mode: 'guided' })
const firsts = () => skillQueries(practice.files.store.db).firstsAfter(LOG_BEGIN)

beforeEach(() => {
  practice = temporaryPractice()
})

describe('an answer that is checked before the case is', () => {
  test('tells its worth and why, and nothing of the other parts', () => {
    const { result } = check('purpose', 'open')
    expect(result).toMatchObject({ isFirst: true, row: { part: 'purpose', given: 'open', expected: 'yes', score: 0 } })
    expect(result.row.whyNot.find(({ option }) => option === 'yes')?.reasons).toMatchObject([{ kind: 'for' }])
    expect(Object.keys(result)).toEqual(['row', 'isFirst'])
  })

  test('counts at once, with its evidence, also if the case is left and the program ends', () => {
    const evidence = [practice.mark(BAKER, 'means', 'took her passport'), practice.mark(BAKER, 'act', 'drove her')]
    const { op } = check('means', 'yes', evidence)
    expect(op).toBeNull()
    practice.files.reopen()
    expect(firsts().map(({ skill, part, given }) => [skill, part, given])).toEqual([
      ['element:means', 'means', 'yes'],
      ['evidence', 'means', '1'],
    ])
    const [row] = caseToWork(practice.ctx, BAKER).checked
    expect(row).toMatchObject({ part: 'means', given: 'yes', overlap: { found: 1, of: 2, beside: [] } })
    expect(caseToWork(practice.ctx, BAKER).attempts).toBe(0)
  })

  test('is the first one: another is only shown beside it', () => {
    check('purpose', 'open')
    const { result } = check('purpose', 'yes')
    expect(result).toMatchObject({ isFirst: false, row: { given: 'open', later: 'yes', score: 0 } })
    expect(firsts().filter(({ part }) => part === 'purpose')).toHaveLength(1)
    expect(caseToWork(practice.ctx, BAKER).checked).toMatchObject([{ given: 'open', later: null }])
  })

  test('stands in the result, whatever is submitted in the end and in whichever mode', () => {
    check('purpose', 'open')
    check('tip', 'insufficient')
    const { result } = submitAttempt(practice.ctx, {
      key: BAKER,
      answers: practice.keyed(BAKER),
      tookMs: 1000,
      mode: 'free',
    })
    expect(result.rows.find(({ part }) => part === 'purpose')).toMatchObject({ given: 'open', later: 'yes', score: 0 })
    expect(result.rows.find(({ part }) => part === 'tip')).toMatchObject({
      given: 'insufficient',
      later: 'yes',
      score: 0,
    })
    expect(result.right).toBe(result.of - 2)
    expect(result.madeDue.length).toBeGreaterThan(0)
    expect(resultOf(practice.ctx, result.attemptId)).toEqual(result)
    // Each part is in the log once, as it was first given.
    expect(firsts().filter(({ part, skill }) => part === 'purpose' && skill === 'element:purpose')).toMatchObject([
      { given: 'open', score: 0 },
    ])
    expect(firsts().filter(({ skill }) => skill.startsWith('element:'))).toHaveLength(10)
  })

  test('belongs to the attempt that ends the case: the next one begins anew, and is no first answer', () => {
    check('purpose', 'open')
    practice.submit(BAKER)
    expect(caseToWork(practice.ctx, BAKER).checked).toEqual([])
    practice.files.clock.nowMs += 60_000
    expect(check('purpose', 'yes').result).toMatchObject({ isFirst: true, row: { given: 'yes', score: 1 } })
    practice.submit(BAKER)
    expect(firsts().filter(({ skill }) => skill === 'element:purpose')).toMatchObject([{ given: 'open' }])
    expect(practice.rowsOf('part_answer')).toBe(2)
    expect(
      practice.files.store.db.prepare('SELECT count(*) FROM part_answer WHERE attempt_id IS NULL').pluck().get(),
    ).toBe(0)
  })

  test('of a part or a value that the case does not have is refused, and leaves nothing', () => {
    for (const [part, value] of [
      ['purpose@boy', 'yes'],
      ['attempted-trafficking', 'yes'],
      ['purpose', 'enabled'],
      ['tip', 'open'],
    ] as const) {
      expect(() => check(part, value), `${part} ${value}`).toThrow(expect.objectContaining({ code: 'not-found' }))
    }
    expect([practice.rowsOf('part_answer'), practice.rowsOf('skill_answer')]).toEqual([0, 0])
  })

  test('leaves no trace if the log can’t be written', () => {
    practice.files.store.db.exec(
      `CREATE TEMP TRIGGER refuse BEFORE INSERT ON skill_answer BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    )
    expect(() => check('purpose', 'open')).toThrow('refused')
    expect(caseToWork(practice.ctx, BAKER).checked).toEqual([])
  })
})
