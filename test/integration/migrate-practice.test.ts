import { rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { resultOf } from '../../electron/practice/attempts'
import { caseToWork } from '../../electron/practice/case-to-work'
import { listMastery } from '../../electron/practice/mastery'
import { missedTerms } from '../../electron/practice/missed-terms'
import { nextToWork } from '../../electron/practice/next'
import { suggestPractice } from '../../electron/practice/suggestion'
import { migrate } from '../../electron/store/migrate'
import { bundledMigrations } from '../../electron/store/migrations'
import { answers } from '../../shared/model/practice'
import { PACK, temporaryPractice } from './temporary-practice'
import { bring, written } from './whole-collection'

const BAKER = `${PACK}/baker-and-laundry`

/** A row of a result as version 6 kept it. */
const oldRow = (id: string, kind: 'element' | 'finding', given: string | null, expected: string, more = {}) => ({
  id,
  kind,
  label: `label of ${id}`,
  given,
  expected,
  engine: expected,
  valueLabels: {},
  score: given === expected ? 1 : 0,
  facts: ['recruitment'],
  quotes: ['drove her'],
  missedQuotes: [],
  decisive: false,
  ...more,
})

const choices = { enabled: 'Enabled', dependent: 'Dependent', both: 'Both', none: 'None' }
const rows = [
  oldRow('act', 'element', 'yes', 'yes', { score: 0.5, missedQuotes: ['answered an advertisement'] }),
  oldRow('purpose', 'element', 'open', 'yes', { decisive: true }),
  oldRow('technology', 'element', null, 'enabled', { valueLabels: choices }),
  oldRow('tip', 'finding', 'no', 'yes'),
]
const oldResult = (attemptId: string, of = rows) => ({
  attemptId,
  caseKey: BAKER,
  rows: of,
  right: of.filter(({ score }) => score === 1).length,
  partly: 1,
  of: of.length,
  explanation: 'why',
  decisive: { label: 'Purpose of exploitation', quotes: ['work off'] },
  traces: [
    {
      id: 'tip',
      label: 'label of tip',
      value: 'yes',
      shown: 'yes',
      assumes: [],
      debated: null,
      law: { text: 'Protocol', documentId: null, sectionId: null },
      root: {
        label: 'label of tip',
        kind: 'finding',
        value: 'yes',
        combines: 'all',
        count: null,
        quotes: [],
        source: null,
        question: null,
        children: [
          { label: 'recruitment', kind: 'fact', value: 'yes', combines: null, count: null, quotes: ['drove her'], source: null, question: null, children: [] },
        ],
      },
    },
  ], // prettier-ignore
  flips: [{ factLabel: 'recruitment', from: 'yes', to: 'no', findingLabel: 'label of tip', becomes: 'no' }],
  madeDue: [{ cardId: 'card', front: 'What is purpose?' }],
  evidence: [{ element: 'act', label: 'recruitment', paragraph: 0, start: 2, end: 9, against: false }],
})

/** A data file as version 6 made it, with two attempts at a case. */
function makeVersion6(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  const db = new SQLite(file)
  db.pragma('journal_mode = WAL')
  migrate(
    db,
    bundledMigrations().filter(({ version }) => version <= 6),
  )
  const attempt = db.prepare(
    `INSERT INTO attempt (id, case_key, answers_json, result_json, right_count, of_count, took_ms, answered_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, 5000, ?)`,
  )
  const part = db.prepare('INSERT INTO attempt_part (attempt_id, part, given, expected, score) VALUES (?, ?, ?, ?, ?)')
  const add = (id: string, of: typeof rows, atMs: number) => {
    const answersJson = JSON.stringify({ elements: { act: 'yes' }, findings: { tip: 'no' }, evidence: [] })
    attempt.run(id, BAKER, answersJson, JSON.stringify(oldResult(id, of)), 0, of.length, atMs)
    for (const row of of) part.run(id, row.id, row.given ?? '', row.expected, row.score)
  }
  add('try-1', rows, 1000)
  add(
    'try-2',
    rows.map((row) => ({ ...row, given: row.expected, score: 1 })),
    2000,
  )
  db.close()
}

function migrated() {
  const practice = temporaryPractice()
  practice.files.store.close()
  makeVersion6(practice.files.file)
  practice.files.reopen()
  return practice
}

test('results of version 6 open as they were shown', () => {
  const { ctx } = migrated()
  const result = resultOf(ctx, 'try-1')
  expect(result).toMatchObject({ attemptId: 'try-1', mode: 'free', right: 0, of: 4, explanation: 'why' })
  expect(result.rows[1]).toMatchObject({
    part: 'purpose',
    subject: null,
    given: 'open',
    expected: 'yes',
    differs: false,
    whyNot: [],
    overlap: null,
  })
  expect(result.rows[0]).toMatchObject({ score: 0.5, missedQuotes: ['answered an advertisement'] })
  expect(result.traces[0]?.root.children[0]).toMatchObject({
    label: 'recruitment',
    quotes: ['drove her'],
    disputed: null,
    notNeeded: null,
  })
  expect(result.flips).toMatchObject([
    {
      findingLabel: 'label of tip',
      from: 'yes',
      becomes: 'no',
      changes: [{ label: 'recruitment', from: 'yes', to: 'no' }],
    },
  ])
  expect(result.madeDue).toEqual([{ cardId: 'card', front: 'What is purpose?' }])
})

test('their answers are in the log of skills, the first ones as first', () => {
  const { files, ctx } = migrated()
  const log = files.store.db
    .prepare(
      'SELECT skill, part, given, expected, score, chance, near_miss, is_first, mode FROM skill_answer ORDER BY answered_at_ms, part',
    )
    .all()
  expect(log).toHaveLength(8)
  expect(log.slice(0, 4)).toEqual([
    { skill: 'element:act', part: 'act', given: 'yes', expected: 'yes', score: 0.5, chance: 1 / 3, near_miss: 0, is_first: 1, mode: 'free' },
    { skill: 'element:purpose', part: 'purpose', given: 'open', expected: 'yes', score: 0, chance: 1 / 3, near_miss: 1, is_first: 1, mode: 'free' },
    { skill: 'element:technology', part: 'technology', given: '', expected: 'enabled', score: 0, chance: 1 / 4, near_miss: 0, is_first: 1, mode: 'free' },
    { skill: 'rule', part: 'tip', given: 'no', expected: 'yes', score: 0, chance: 1 / 3, near_miss: 0, is_first: 1, mode: 'free' },
  ]) // prettier-ignore
  expect(log.slice(4).every((row) => (row as { is_first: number }).is_first === 0)).toBe(true)
  expect(listMastery(ctx).find(({ skill }) => skill === 'element:purpose')).toMatchObject({ n: 1, p: null })
  expect(suggestPractice(ctx).weakest).toMatchObject({ id: 'purpose', wrong: 1, of: 1 })
})

test('they are in it also where they come with a file of version 6, once, and go with it when that is undone', async () => {
  const there = migrated()
  const logOf = ({ files }: typeof there) => files.store.db.prepare('SELECT * FROM skill_answer ORDER BY id').all()
  const { skillAnswers, partAnswers: _parts, ...file } = JSON.parse(await written(there.ctx))
  expect(skillAnswers).toHaveLength(8)
  const here = temporaryPractice()
  // Ids are counted up in each store, and must not meet.
  for (let ids = 0; ids < 1000; ids++) here.files.newId()
  await bring(here.ctx, JSON.stringify({ ...file, schema: 6 }))
  expect(logOf(here)).toEqual(logOf(there))
  expect(listMastery(here.ctx).find(({ skill }) => skill === 'element:purpose')).toMatchObject({ n: 1 })
  here.files.store.undo(here.files.now())
  expect(logOf(here)).toEqual([])
  expect(listMastery(here.ctx).find(({ skill }) => skill === 'element:purpose')).toMatchObject({ n: 0 })
  here.files.store.redo(here.files.now())
  await bring(here.ctx, await written(there.ctx))
  expect(logOf(here)).toEqual(logOf(there))
})

test('one that comes with such a file to a case that was tried here before is no first answer', async () => {
  const { skillAnswers: _answers, ...file } = JSON.parse(await written(migrated().ctx))
  const here = temporaryPractice()
  for (let ids = 0; ids < 1000; ids++) here.files.newId()
  here.submit(BAKER)
  const of = (skill: string) => listMastery(here.ctx).find((one) => one.skill === skill)?.n
  expect(of('element:purpose')).toBe(1)
  await bring(here.ctx, JSON.stringify({ ...file, schema: 6 }))
  expect(of('element:purpose')).toBe(1)
  expect(here.rowsOf('attempt')).toBe(3)
})

test('what a file calls an attempt and is none comes in, and says nothing of skills', async () => {
  const { skillAnswers: _answers, ...file } = JSON.parse(await written(migrated().ctx))
  const broken = ['{"rows":[{"id":"act","score":7}]}', '{"rows":"none"}', '[]', 'no JSON at all']
  const attempts = broken.map((result, at) => ({ ...file.attempts[0], id: `broken-${at}`, result }))
  const here = temporaryPractice()
  await bring(here.ctx, JSON.stringify({ ...file, schema: 6, attempts, attemptParts: [] }))
  expect(here.rowsOf('attempt')).toBeGreaterThan(0)
  expect(here.rowsOf('skill_answer')).toBe(0)
})

test('what was answered before is known to what comes after', () => {
  const { ctx, submit } = migrated()
  expect(caseToWork(ctx, BAKER)).toMatchObject({ attempts: 2, checked: [] })
  expect(missedTerms(ctx)).toEqual([])
  expect(nextToWork(ctx, { mode: 'free' })?.key).not.toBe(BAKER)
  const { result } = submit(BAKER, { elements: { purpose: 'no' } })
  expect(result.rows.find(({ part }) => part === 'purpose')).toMatchObject({ given: 'no', score: 0 })
  expect(listMastery(ctx).find(({ skill }) => skill === 'element:purpose')).toMatchObject({ n: 1 })
})

test('drafts of version 6 are answers still', () => {
  const old = {
    elements: { act: 'yes' },
    findings: { tip: 'yes' },
    evidence: [{ element: 'act', paragraph: 0, start: 0, end: 4, against: false }],
  }
  expect(answers.parse(old)).toEqual(old)
})
