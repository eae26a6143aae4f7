import { rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ReadingPort } from '../../electron/case-reading/public'
import { appRouter } from '../../electron/router'
import { migrate } from '../../electron/store/migrate'
import { bundledMigrations } from '../../electron/store/migrations'
import { createCaller } from '../../electron/trpc'
import type { ReadFact } from '../../shared/case-reading/reading'
import { AppError } from '../../shared/errors'
import { temporaryStore } from './temporary-store'
import { temporaryWhole } from './temporary-whole'
import { bring, written } from './whole-collection'

const PACK = 'tip-som-cyber-14'
const TEXT = `R., who is 24, answered an advertisement for work in a kitchen. There was no kitchen.

T. took her passport and said that she would work in a laundry until the journey was paid.`

/** What the double of the reader finds: facts by the words that show them, where they stand in the text. */
let found: [fact: string, words: string, confidence?: number][]
const reader: ReadingPort = {
  async read({ text }, { signal } = {}) {
    signal?.throwIfAborted()
    const facts = found.flatMap(([fact, words, confidence = 0.9]): ReadFact[] => {
      const start = text.indexOf(words)
      if (start === -1) return []
      const evidence = [{ start, end: start + words.length }]
      const reason = { how: 'stated' as const, cues: [words], but: [], by: 'T.', to: null, age: null }
      return [{ statement: { fact, is: 'yes', quotes: [words] }, confidence, evidence, reason }]
    })
    const sure = { value: 'yes', confidence: 0.7 }
    return { reading: { facts, labels: { tip: sure, som: sure, cyber: sure, serious: sure } }, ms: 1 }
  },
  close: () => {},
}

let whole: ReturnType<typeof temporaryWhole>
const calls = (port: ReadingPort = reader) => createCaller(appRouter)({ ...whole.context, reader: port }).practice.own
beforeEach(() => {
  whole = temporaryWhole()
  found = [
    ['act.recruitment', 'answered an advertisement'],
    ['means.deception', 'There was no kitchen', 0.5],
    ['purpose.forced-labour', 'work in a laundry until'],
  ]
})
const undo = () => whole.files.store.undo(whole.files.now())
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => (error.cause instanceof AppError ? error.cause : error),
  )

async function added(text = TEXT) {
  const { result } = await calls().add({ packId: PACK, title: 'The laundry', text })
  return result.id
}
const view = (id: string) => calls().get({ id })
const shown = async (id: string) => (await view(id)).analysis?.traces.find((trace) => trace.id === 'tip')?.shown

describe('a case that is read', () => {
  test('tells what was read, with its words, and what follows; one step of undo takes all of it back', async () => {
    const id = await added()
    const { result } = await calls().read({ id })
    expect(result.report).toEqual({ facts: 3, proposed: 0 })
    expect(result.view.told.facts.map(({ fact, quotes }) => [fact, quotes])).toEqual([
      ['act.recruitment', ['answered an advertisement']],
      ['means.deception', ['There was no kitchen']],
      ['purpose.forced-labour', ['work in a laundry until']],
    ])
    expect(result.view).toMatchObject({ isReadingOfText: true, pack: { hasReader: true } })
    expect(result.view.reading?.confidence).toMatchObject({ tip: 0.7 })
    expect(await shown(id)).toBe('yes')
    undo()
    expect(await view(id)).toMatchObject({ told: { facts: [] }, reading: null })
    whole.files.store.redo(whole.files.now())
    expect(await shown(id)).toBe('yes')
  })

  test('keeps what the learner corrected over another reading, an export and an import', async () => {
    const id = await added()
    const { result } = await calls().read({ id })
    const { told } = result.view
    const facts = told.facts.flatMap((one) =>
      one.fact === 'means.deception' ? [] : [one.fact === 'act.recruitment' ? { ...one, is: 'no' as const } : one],
    )
    await calls().change({ id, told: { ...told, facts } })
    found.push(['means.coercion', 'took her passport'])
    const again = await calls().read({ id })
    expect(again.result.report).toEqual({ facts: 4, proposed: 1 })
    expect(again.result.view.told.facts).toEqual(facts)
    expect(again.result.view.reading?.facts.map(({ state }) => state)).toEqual(['taken', 'taken', 'taken', 'new'])
    await calls().change({ id, decided: [3] })
    const kept = await view(id)
    expect(kept.reading?.facts.map(({ state }) => state)).toEqual(['taken', 'taken', 'taken', 'taken'])
    const file = await written(whole.context)
    whole = temporaryWhole()
    await bring(whole.context, file)
    expect(await view(id)).toMatchObject({ told: kept.told, reading: kept.reading, isReadingOfText: true })
  })

  test('whose text was changed says so, and no longer once that is undone', async () => {
    const id = await added()
    await calls().read({ id })
    await calls().change({ id, text: `${TEXT} Later she left.` })
    expect(await view(id)).toMatchObject({ isReadingOfText: false, told: { facts: { length: 3 } } })
    undo()
    expect((await view(id)).isReadingOfText).toBe(true)
  })

  test('keeps what was given while it was read', async () => {
    const id = await added()
    const own = { persons: [], facts: [{ fact: 'consent.given', is: 'no' as const, quotes: [] }] }
    await calls({
      ...reader,
      async read(task, options) {
        await calls().change({ id, told: own })
        return reader.read(task, options)
      },
    }).read({ id })
    const { told, reading } = await view(id)
    expect(told).toEqual(own)
    expect(reading?.facts.every(({ state }) => state === 'new')).toBe(true)
  })
})

describe('a reading that comes to nothing', () => {
  test('by being stopped changes nothing, and what is stopped can be read again', async () => {
    const id = await added()
    const begun = Promise.withResolvers<void>()
    const slow: ReadingPort = {
      ...reader,
      read: (_, { signal } = {}) =>
        new Promise((_done, failed) => {
          signal?.addEventListener('abort', () => failed(signal.reason))
          begun.resolve()
        }),
    }
    const reading = calls(slow).read({ id })
    await begun.promise
    await calls().stopReading({ id })
    expect(await reading).toMatchObject({ result: { report: null }, op: null, changed: [] })
    expect((await view(id)).reading).toBeNull()
    expect((await calls().read({ id })).result.report?.facts).toBe(3)
  })

  test.each([
    ['of few words', 'R. left her home.', reader, 'case-too-short'],
    [
      'whose reader broke',
      TEXT,
      { ...reader, read: () => Promise.reject(new AppError('reader-stopped', { detail: 'no model' })) },
      'reader-stopped',
    ],
  ])('%s says why, and changes nothing', async (_, text, port, code) => {
    const id = await added(text)
    expect(await refusal(calls(port).read({ id }))).toMatchObject({ code })
    expect(await view(id)).toMatchObject({ reading: null, told: { facts: [] } })
  })

  test('is kept as nothing where another version wrote what this one does not know', async () => {
    const id = await added()
    await calls().read({ id })
    whole.files.store.db.prepare('UPDATE own_case SET reading_json = ?').run('{"facts":[{}]}')
    expect(await view(id)).toMatchObject({ reading: null, text: TEXT, told: { facts: { length: 3 } } })
  })
})

test('cases of a data file of version 7 stay, and were not read', async () => {
  const { file, store } = temporaryStore()
  store.close()
  rmSync(file)
  const old = new SQLite(file)
  migrate(old, bundledMigrations().slice(0, 7))
  old
    .prepare(
      `INSERT INTO own_case (id, pack_id, title, text, told_json, key_json, made_at_ms, changed_at_ms)
       VALUES ('old', 'p', 'The laundry', 'R. left.', '{"persons":[],"facts":[]}', NULL, 1, 2)`,
    )
    .run()
  migrate(old, bundledMigrations())
  expect(old.prepare('SELECT title, text, reading_json FROM own_case').all()).toEqual([
    { title: 'The laundry', text: 'R. left.', reading_json: null },
  ])
  old.close()
})
