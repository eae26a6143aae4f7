import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { installPackCards } from '../../electron/cards/public'
import { doneOn } from '../../electron/review/queue-done'
import { replayLogs } from '../../electron/review/public'
import { replay } from '../../shared/scheduling/replay'
import { loggedCards } from './logged-cards'
import { PACK, packs, temporaryCollection } from './temporary-collection'

const DAY_MS = 86_400_000

let t: ReturnType<typeof temporaryCollection>
let cards: ReturnType<typeof loggedCards>
/** of one note of two cards, and before and after it a note of one */
let ids: string[]
beforeEach(async () => {
  t = temporaryCollection()
  cards = loggedCards(t)
  ids = await cards.addCards()
})

const noteOf = (cardId: string) =>
  cards.db().prepare<[string], string>('SELECT note_id FROM card WHERE id = ?').pluck().get(cardId) ?? ''

const TABLES = [
  'deck',
  'note',
  'note_tag',
  'note_media',
  'note_place',
  'card',
  'study',
  'study_card',
  'review',
  'review_item',
]

/** Rows as they are, in the order of their keys. */
function rowsOf(db: Database, tables: readonly string[] = TABLES) {
  return tables.map((table) => {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const row = columns.map((name) => `quote(${name})`).join(` || ',' || `)
    return db.prepare<[], string>(`SELECT ${row} FROM ${table} ORDER BY 1`).pluck().all()
  })
}

const log = () => rowsOf(cards.db(), ['review', 'review_item'])

/** Some days of learning: with an answer taken back, a reset, a list, and a study. */
async function learned(): Promise<void> {
  const [first = '', second = '', third = '', last = ''] = ids
  await cards.answer(first, 3)
  await cards.answer(second, 1)
  t.files.clock.nowMs += 2 * DAY_MS
  await t.call.review.study.start({
    of: { kind: 'search', query: 'is:new' },
    deckId: null,
    order: 'due',
    limit: 20,
    effect: true,
  })
  await cards.answer(last, 3, { items: [{ item: 'threat', recalled: true }] })
  await cards.answer(first, 4)
  await cards.answer(second, 4)
  await t.call.history.undo()
  await t.call.review.reset({ cardIds: [third] })
}

describe('removing a note', () => {
  test('keeps the log of its cards, and undo and redo bring all back and away, row by row', async () => {
    await learned()
    const before = rowsOf(cards.db())
    await t.call.cards.remove({ noteIds: ids.map(noteOf) })
    expect(cards.db().prepare('SELECT count(*) FROM card WHERE id IN (SELECT card_id FROM review)').pluck().get()).toBe(
      0,
    )
    const after = rowsOf(cards.db())
    expect(log()).toEqual(before.slice(-2))
    for (let turns = 0; turns < 2; turns++) {
      await t.call.history.undo()
      expect(rowsOf(cards.db())).toEqual(before)
      await t.call.history.redo()
      expect(rowsOf(cards.db())).toEqual(after)
    }
    t.files.reopen()
    t.files.store.undo(t.files.now())
    expect(rowsOf(cards.db())).toEqual(before)
    for (const id of ids) expect(cards.remembered(id)).toEqual(replay(id, cards.log(id)))
  })

  test('takes nothing from what was done', async () => {
    await learned()
    const done = async () => ({
      today: (await t.call.review.today()).done,
      queue: (await t.call.review.queue({})).doneToday,
      spentMs: (await t.call.review.queue({})).spentTodayMs,
    })
    const before = await done()
    expect(before.today.answers).toBeGreaterThan(1)
    await t.call.cards.remove({ noteIds: ids.map(noteOf) })
    // What is followed in memory, and what is read anew, are the same.
    expect(await done()).toEqual(before)
    expect([...doneOn(cards.db(), cards.today()).cards.values()].filter(({ deckId }) => deckId !== null)).toEqual([])
    const [kept, readAnew] = [
      () => doneOn(cards.db(), cards.today()).cards,
      () => cards.db().transaction(() => doneOn(cards.db(), cards.today()).cards)(),
    ]
    expect(kept()).toEqual(readAnew())
    await t.call.history.undo()
    expect(await done()).toEqual(before)
    expect(kept()).toEqual(readAnew())
  })

  test('leaves what is not found to searches, and to a study of what was missed', async () => {
    await cards.answer(ids[0] ?? '', 1)
    const found = async (search: string) => (await t.call.cards.list({ search, limit: 50, offset: 0 })).total
    const missed = { of: { kind: 'failed-today' }, deckId: null, order: 'due', limit: 20, effect: false } as const
    expect([await found('rated:1'), await found('introduced:1')]).toEqual([1, 1])
    expect((await t.call.review.study.find(missed)).cards).toBe(1)
    await t.call.cards.remove({ noteIds: [noteOf(ids[0] ?? '')] })
    expect([await found('rated:1'), await found('introduced:1')]).toEqual([0, 0])
    expect((await t.call.review.study.find(missed)).cards).toBe(0)
    expect((await t.call.review.queue({})).next).not.toBeNull()
  })

  test('with its deck keeps the log as well', async () => {
    await learned()
    const before = rowsOf(cards.db())
    const { result } = await t.call.decks.remove({ deckId: PACK, cardsTo: null })
    expect(result.cards).toBeGreaterThan(ids.length)
    expect(log()).toEqual(before.slice(-2))
    const after = rowsOf(cards.db())
    await t.call.history.undo()
    expect(rowsOf(cards.db())).toEqual(before)
    await t.call.history.redo()
    expect(rowsOf(cards.db())).toEqual(after)
  })

  test('that fails half-way changes nothing', async () => {
    await learned()
    const before = rowsOf(cards.db())
    cards.db().exec(`CREATE TEMP TRIGGER fails BEFORE DELETE ON main.note BEGIN SELECT RAISE(ABORT, 'half-way'); END`)
    await expect(t.call.cards.remove({ noteIds: ids.map(noteOf) })).rejects.toThrow('half-way')
    expect(rowsOf(cards.db())).toEqual(before)
    expect((await t.call.history.state()).undo).not.toBe('remove-card')
  })

  test('that a crash ends half-way is all undone, and one that had returned is all there', async () => {
    await learned()
    const folder = mkdtempSync(join(tmpdir(), 'actus-crash-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    /** The files as a crash would leave them now. */
    const keep = (name: string) => {
      for (const end of ['', '-wal'])
        if (existsSync(t.files.file + end)) copyFileSync(t.files.file + end, join(folder, name + end))
      return 0
    }
    const rowsIn = (name: string) => {
      const db = new SQLite(join(folder, name))
      try {
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
        return rowsOf(db)
      } finally {
        db.close()
      }
    }
    const before = rowsOf(cards.db())
    // So small a cache that what is not committed is written to the file as well.
    cards.db().pragma('cache_size = 4')
    cards.db().function('keep_files', () => keep('crashed.db'))
    const last = cards.db().prepare('SELECT max(number) FROM note').pluck().get()
    cards.db().exec(`CREATE TEMP TRIGGER crash AFTER DELETE ON main.note WHEN old.number = ${String(last)}
      BEGIN SELECT keep_files(); END`)
    await t.call.cards.remove({ noteIds: cards.db().prepare<[], string>('SELECT id FROM note').pluck().all() })
    keep('returned.db')
    expect(rowsIn('crashed.db')).toEqual(before)
    expect(rowsIn('returned.db')).toEqual(rowsOf(cards.db()))
    expect(rowsIn('returned.db')).not.toEqual(before)
  })
})

describe('an entry of the log', () => {
  test('is voided, and stays, when its answer is taken back after its card is gone for good', async () => {
    const [cardId = ''] = ids
    await cards.answer(cardId, 3)
    await t.call.cards.remove({ noteIds: [noteOf(cardId)] })
    t.files.store.write(0, (tx) => tx.db.exec(`DELETE FROM operation WHERE name = 'remove-card'`))
    expect((await t.call.history.undo()).name).toBe('answer-card')
    const kinds = cards.log(cardId).map(({ kind }) => kind)
    expect(kinds).toEqual(['answer', 'void'])
    expect((await t.call.review.today()).done.answers).toBe(0)
  })

  test('still tells that a study asked, after the study was taken back and begun again', async () => {
    const asked = () => cards.db().prepare('SELECT study_id FROM review').pluck().all()
    const request = {
      of: { kind: 'search', query: 'is:new' },
      deckId: null,
      order: 'due',
      limit: 5,
      effect: true,
    } as const
    const { result } = await t.call.review.study.start(request)
    const { next } = await t.call.review.queue({ studyId: result.studyId })
    await t.call.review.answer({
      cardId: next?.id ?? '',
      rating: 3,
      tookMs: 1000,
      seenReps: next?.memory.reps ?? 0,
      studyId: result.studyId,
    })
    expect(asked()).toEqual([result.studyId])
    for (const act of ['undo', 'undo', 'redo', 'redo'] as const) await t.call.history[act]()
    expect(asked().filter((id) => id !== null)).toEqual([result.studyId])
  })
})

describe('a card of a pack that comes back with a new version', () => {
  const pack = packs.get(PACK)
  const install = () =>
    t.files.store.write(t.files.now(), (tx) => {
      const { document, resolvePassage } = pack
      replayLogs(
        tx,
        installPackCards(tx, pack.pack, { id: PACK, revision: 1, wasHere: true, ...document, resolvePassage }),
      )
    })

  test('remembers what was learned before it was removed, and its removal is no longer undone', async () => {
    const cardId = `${PACK}/tip-elements`
    await cards.answer(cardId, 4)
    const known = cards.remembered(cardId)
    expect(known.state).toBe('review')
    await t.call.cards.remove({ noteIds: [cardId] })
    install()
    expect(cards.remembered(cardId)).toEqual(known)
    expect((await t.call.history.state()).undo).not.toBe('remove-card')
  })
})
