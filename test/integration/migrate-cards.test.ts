import { rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { completeNotes } from '../../electron/cards/public'
import { bundledMigrations } from '../../electron/store/migrations'
import { APPLICATION_ID } from '../../electron/store/pragmas'
import { newMemory } from '../../shared/scheduling/next-states'
import { temporaryWhole } from './temporary-whole'

const DAY_MS = 86_400_000
/** Noon of the day 20,000, so that the hour at which a day starts does not matter. */
const answeredAtMs = 20_000 * DAY_MS + DAY_MS / 2

/** A data file as version 4 made it: cards with tags and a log, and a daily limit of the learner's own. */
function makeVersion4(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  const db = new SQLite(file)
  db.pragma('journal_mode = WAL')
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const { version, sql } of bundledMigrations().filter((one) => one.version <= 4)) {
    db.exec(sql)
    db.pragma(`user_version = ${version}`)
  }
  db.exec(`
    INSERT INTO setting VALUES ('newCardsPerDay', '7'), ('desiredRetention', '0.85'), ('textSize', '22');
    INSERT INTO deck VALUES ('deck', 'Salvage', NULL, 0);
    INSERT INTO note (id, type, deck_id, fields_json, tags_json, search_text, created_at_ms, updated_at_ms) VALUES
      ('wreck', 'definition', 'deck', '{"type":"definition","term":"wreck","meaning":"a ship that sank","legalSource":""}',
       '["ships","exam","ships"]', 'wreck' || char(10) || 'a ship that sank' || char(10) || 'ships' || char(10) || 'exam', 1, 1),
      ('diver', 'question', 'deck', '{"type":"question","front":"Who dives?","back":"A diver"}', '[]',
       'Who dives?' || char(10) || 'A diver', 1, 1);`)
  const card = db.prepare(
    `INSERT INTO card (id, note_id, deck_id, ordinal, state, due_at_ms, stability, difficulty, step, reps, lapses,
       last_review_at_ms, last_review_day, position, suspended)
     VALUES (?, ?, 'deck', 0, ?, ?, ?, ?, 0, ?, 0, ?, ?, 0, 0)`,
  )
  card.run('known', 'wreck', 'review', answeredAtMs + 8 * DAY_MS, 8.2956, 1, 1, answeredAtMs, 20_000)
  card.run('new', 'diver', 'new', null, null, null, 0, null, null)
  db.prepare(
    `INSERT INTO review (id, card_id, kind, rating, took_ms, answered_at_ms, day, parameters_version)
     VALUES ('answer', 'known', 'answer', 4, 3000, ?, 20000, 'fsrs6-default/0.9')`,
  ).run(answeredAtMs)
  db.close()
}

test('a data file of version 4 keeps its cards, their tags, days and log, and what the learner chose', async () => {
  const { files, context, call } = temporaryWhole()
  files.store.close()
  makeVersion4(files.file)
  files.reopen()
  completeNotes(context)

  const wreck = await call.cards.get({ noteId: 'wreck' })
  expect(wreck.tags).toEqual(['exam', 'ships'])
  expect(wreck.fields).toMatchObject({ type: 'definition', asks: 'meaning' })
  expect(wreck.cards).toMatchObject([{ id: 'known', state: 'review', dueDay: 20_008 }])
  expect((await call.cards.get({ noteId: 'diver' })).cards).toMatchObject([{ state: newMemory.state, dueDay: null }])

  const found = async (search: string) => (await call.cards.list({ search, limit: 10, offset: 0 })).rows
  expect((await found('sank')).map(({ id }) => id)).toEqual(['known'])
  expect(await found('exam')).toEqual([])
  expect((await found('tag:exam')).map(({ id }) => id)).toEqual(['known'])

  const [preset] = await call.presets.list()
  expect(preset?.options).toMatchObject({ newPerDay: 7, desiredRetention: 0.85, learningSteps: [1, 10] })
  expect((await call.settings.get()).textSize).toBe(22)
  expect((await call.review.logOfCard({ cardId: 'known' })).log).toMatchObject([{ rating: 4 }])
})
