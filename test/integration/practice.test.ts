import { beforeEach, describe, expect, test } from 'vitest'
import type { AppContext } from '../../electron/context'
import { resultOf, submitAttempt } from '../../electron/practice/attempts'
import { caseToWork } from '../../electron/practice/case-to-work'
import { caseSummaries } from '../../electron/practice/cases'
import { suggestPractice } from '../../electron/practice/suggestion'
import { PACK, temporaryPractice } from './temporary-practice'

const BAKER = `${PACK}/baker-and-laundry`

let practice: ReturnType<typeof temporaryPractice>
let files: (typeof practice)['files']
let ctx: AppContext
const submit: (typeof practice)['submit'] = (...answer) => practice.submit(...answer)
const called = () => practice.called()
const rowsOf = (table: string) => practice.rowsOf(table)

beforeEach(() => {
  practice = temporaryPractice()
  files = practice.files
  ctx = practice.ctx
})

describe('a case to work', () => {
  test('comes without its key', () => {
    const one = caseToWork(ctx, BAKER)
    expect(one).toMatchObject({
      title: 'The baker and the laundry',
      level: 2,
      lang: 'en',
      attempts: 0,
      lastScore: null,
    })
    expect(one.paragraphs).toHaveLength(2)
    expect(one.elements.map(({ id }) => id)).toContain('purpose')
    expect(one.elements.find(({ id }) => id === 'technology')?.choices?.map(({ id }) => id)).toEqual([
      'enabled', 'dependent', 'both', 'none',
    ]) // prettier-ignore
    expect(one).toMatchObject({ subjects: [], checked: [] })
    expect(JSON.stringify(one)).not.toMatch(/explanation|quotes|decisive|evidence|expected/)
  })

  test('that no pack has is not found', () => {
    expect(() => caseToWork(ctx, `${PACK}/none`)).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() =>
      submitAttempt(ctx, {
        key: 'x/y',
        answers: { elements: {}, findings: {}, evidence: [] },
        tookMs: 0,
        mode: 'free',
      }),
    ).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('an attempt', () => {
  test('that agrees with the key is all right, and makes no card due', () => {
    const every = caseSummaries(ctx)
    for (const { key } of every.filter((_, at) => at % 10 === 0)) {
      const { result } = submit(key)
      expect(result, key).toMatchObject({ right: result.of, partly: 0, madeDue: [] })
      for (const row of result.rows) expect(row.engine, `${key} ${row.id}`).toBe(row.expected)
    }
  })

  test('is kept as it was shown, over a restart', () => {
    const { result } = submit(BAKER, { elements: { purpose: 'open' } })
    files.reopen()
    expect(resultOf(ctx, result.attemptId)).toEqual(result)
    expect(result).toMatchObject({ right: result.of - 1, decisive: { label: 'Purpose of exploitation' } })
    expect(result.evidence.length).toBeGreaterThan(10)
  })

  test('makes the cards behind its mistakes due in the same transaction, three at most, one a term', () => {
    const { result, changed } = submit(BAKER, { elements: { purpose: 'open', act: 'no', means: 'no', child: 'yes' } })
    expect(result.madeDue).toHaveLength(3)
    expect(changed).toEqual(expect.arrayContaining(['attempt', 'card']))
    expect(
      called()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(result.madeDue.map(({ cardId }) => cardId).toSorted())
    expect(new Set(called().map(({ term_key }) => term_key)).size).toBe(3)
    for (const { called_at_ms } of called()) expect(called_at_ms).toBe(files.now())
  })

  test('makes the cards of what was taken for something else due, although the element was right', () => {
    const evidence = [
      practice.mark(BAKER, 'means', 'took her passport', 'means.threat-or-force'),
      practice.mark(BAKER, 'means', 'kitchen work in a hotel abroad', 'means.deception'),
    ]
    const { result } = submit(BAKER, { evidence })
    expect(result.rows.find(({ part }) => part === 'means')).toMatchObject({
      given: 'yes',
      confusions: [{ given: { label: 'threat or use of force' }, expected: { label: 'another form of coercion' } }],
    })
    expect(called().map(({ term_key }) => term_key.split('/')[1])).toEqual(['coercion', 'force'])
    expect(result.passage).toMatchObject({ label: 'force or another coercion' })
  })

  test('is no undo step: the first answer counts', () => {
    const { op } = submit(BAKER, { elements: { purpose: 'open' } })
    expect(op).toBeNull()
    expect(files.store.history().undo).toBeNull()
  })

  test('leaves nothing behind if the cards can’t be called', () => {
    files.store.db.exec(`CREATE TEMP TRIGGER refuse BEFORE UPDATE ON card BEGIN SELECT RAISE(ABORT, 'refused'); END`)
    expect(() => submit(BAKER, { elements: { purpose: 'open' } })).toThrow('refused')
    expect(caseToWork(ctx, BAKER).attempts).toBe(0)
    expect(rowsOf('skill_answer')).toBe(0)
  })

  test('leaves no card called if it can’t be kept itself', () => {
    files.store.db.exec(
      `CREATE TEMP TRIGGER refuse BEFORE INSERT ON attempt_part WHEN new.part = 'serious-crime' BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    )
    expect(() => submit(BAKER, { elements: { purpose: 'open' } })).toThrow('refused')
    expect(called()).toEqual([])
    expect([rowsOf('attempt'), rowsOf('attempt_part'), rowsOf('skill_answer')]).toEqual([0, 0, 0])
  })

  test('and the cards that it called outlive an undo of what was done before', () => {
    const card = files.store.db
      .prepare<[], string>(
        `SELECT card.id FROM card JOIN note ON note.id = note_id WHERE term_key LIKE '%/forced-labour'`,
      )
      .pluck()
      .get()
    files.store.operate('flag-cards', files.now(), (tx) =>
      tx.db.prepare('UPDATE card SET flag = 2 WHERE id = ?').run(card),
    )
    submit(BAKER, { elements: { purpose: 'open' } })
    const before = called()
    expect(before.map(({ id }) => id)).toContain(card)
    files.store.undo(files.now())
    expect(called()).toEqual(before)
    expect(rowsOf('attempt')).toBe(1)
    files.store.redo(files.now())
    expect(called()).toEqual(before)
  })

  test('counts from the first to the last in the list of cases', () => {
    submit(BAKER, { elements: { purpose: 'open', act: 'no' }, findings: { tip: 'no' } })
    files.clock.nowMs += 60_000
    const { result } = submit(BAKER)
    const baker = caseSummaries(ctx).find(({ key }) => key === BAKER)
    expect(baker).toMatchObject({ attempts: 2, firstScore: (result.of - 3) / result.of, lastScore: 1 })
  })

  test('that is not there is not found', () => {
    expect(() => resultOf(ctx, 'nothing')).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('what to practise', () => {
  test('before the first mistake: one of the easiest cases, and no weakness', () => {
    const suggestion = suggestPractice(ctx)
    expect(suggestion).toMatchObject({ cases: 3, weakest: null, confusion: null })
    expect(caseToWork(ctx, suggestion.caseKey ?? '').level).toBe(1)
    expect(suggestion.minutes).toBeGreaterThan(3)
  })

  test('after mistakes: what was missed, and what was taken for what', () => {
    submit(BAKER, { elements: { border: 'open' }, findings: { tip: 'no', som: 'yes' } })
    expect(suggestPractice(ctx)).toMatchObject({
      weakest: { id: 'border', label: 'Border crossed', wrong: 1, of: 1 },
      confusion: { a: 'Smuggling of migrants', b: 'Trafficking in persons', times: 1, of: 1 },
    })
  })

  test('a second attempt at a case says nothing of what is known', () => {
    submit(BAKER)
    files.clock.nowMs += 60_000
    submit(BAKER, { elements: { benefit: 'no' } })
    expect(suggestPractice(ctx).weakest).toBeNull()
  })
})
