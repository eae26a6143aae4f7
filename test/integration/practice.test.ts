import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { installPackCards } from '../../electron/cards/public'
import type { AppContext } from '../../electron/context'
import { loadPacks } from '../../electron/library/load-packs'
import { resultOf, submitAttempt } from '../../electron/practice/attempts'
import { caseSummaries, caseToWork, listCases } from '../../electron/practice/cases'
import { suggestPractice } from '../../electron/practice/suggestion'
import { evaluate } from '../../shared/classifier/engine'
import type { Answers } from '../../shared/model/practice'
import { carryHere } from '../../electron/jobs/carry-port'
import { searchHere } from '../../electron/search/public'
import { noParser } from '../no-parser'
import { temporaryStore, type TemporaryStore } from './temporary-store'

const packs = loadPacks(join(import.meta.dirname, '../../resources/packs'))
const PACK = 'tip-som-cyber-14'
const BAKER = `${PACK}/baker-and-laundry`

let files: TemporaryStore
let ctx: AppContext

beforeEach(() => {
  files = temporaryStore()
  ctx = {
    get store() {
      return files.store
    },
    packs,
    parser: noParser,
    carrier: carryHere,
    followers: [],
    get search() {
      return searchHere(files.store.db)
    },
    now: files.now,
    newId: files.newId,
  }
  const { pack, document, resolvePassage } = packs.get(PACK)
  files.store.write(files.now(), (tx) => {
    tx.db
      .prepare(`INSERT INTO document (id, title, pack_id, revision, added_at_ms) VALUES (?, '', ?, 1, 0)`)
      .run(PACK, PACK)
    installPackCards(tx, pack, { id: PACK, revision: 1, wasHere: false, ...document, resolvePassage })
  })
})

/** Answers that agree with the key, but for those given. */
function keyed(key: string, wrong: Partial<Answers> = {}): Answers {
  const found = listCases(ctx).find((one) => one.key === key)
  if (!found) throw new Error(`no case ${key}`)
  const { elements } = evaluate(found.pack.rules, found.case.facts)
  return {
    elements: {
      ...Object.fromEntries(Object.entries(elements).map(([id, { value }]) => [id, value])),
      ...wrong.elements,
    },
    findings: { ...found.case.findings, ...wrong.findings },
    evidence: wrong.evidence ?? [],
  }
}

const submit = (key: string, wrong?: Partial<Answers>) =>
  submitAttempt(ctx, { key, answers: keyed(key, wrong), tookMs: 90_000 })

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
    expect(JSON.stringify(one)).not.toMatch(/explanation|facts|decisive|evidence/)
  })

  test('that no pack has is not found', () => {
    expect(() => caseToWork(ctx, `${PACK}/none`)).toThrow(expect.objectContaining({ code: 'not-found' }))
    expect(() =>
      submitAttempt(ctx, { key: 'x/y', answers: { elements: {}, findings: {}, evidence: [] }, tookMs: 0 }),
    ).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

describe('an attempt', () => {
  test('that agrees with the key is all right, and makes no card due', () => {
    for (const { key } of caseSummaries(ctx)) {
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
    expect(result.evidence).toHaveLength(14)
  })

  test('makes the cards behind its mistakes due in the same transaction, three at most, one a term', () => {
    const { result, changed } = submit(BAKER, { elements: { purpose: 'open', act: 'no', means: 'no', child: 'yes' } })
    expect(result.madeDue).toHaveLength(3)
    expect(changed).toEqual(expect.arrayContaining(['attempt', 'card']))
    const called = files.store.db
      .prepare(
        'SELECT card.id, called_at_ms, term_key FROM card JOIN note ON note.id = note_id WHERE called_at_ms IS NOT NULL',
      )
      .all() as { id: string; called_at_ms: number; term_key: string }[]
    expect(called.map(({ id }) => id).toSorted()).toEqual(result.madeDue.map(({ cardId }) => cardId).toSorted())
    expect(new Set(called.map(({ term_key }) => term_key)).size).toBe(3)
    for (const { called_at_ms } of called) expect(called_at_ms).toBe(files.now())
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
  test('before the first mistake: the easiest case, and no weakness', () => {
    const suggestion = suggestPractice(ctx)
    expect(suggestion).toMatchObject({ caseKey: `${PACK}/north-by-night`, cases: 3, weakest: null, confusion: null })
    expect(suggestion.minutes).toBeGreaterThan(3)
  })

  test('after mistakes: an untried case that turns on the weakest element, and what was taken for what', () => {
    submit(BAKER, { elements: { border: 'open' }, findings: { tip: 'no', som: 'yes' } })
    expect(suggestPractice(ctx)).toMatchObject({
      caseKey: `${PACK}/hut-on-the-lake`,
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
