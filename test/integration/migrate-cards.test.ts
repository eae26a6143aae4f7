import { rmSync } from 'node:fs'
import SQLite, { type Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { completeNotes } from '../../electron/cards/public'
import { bundledMigrations } from '../../electron/store/migrations'
import { APPLICATION_ID } from '../../electron/store/pragmas'
import { newMemory } from '../../shared/scheduling/next-states'
import { temporaryWhole } from './temporary-whole'

const DAY_MS = 86_400_000
/** Noon of the day 20,000, so that the hour at which a day starts does not matter. */
const answeredAtMs = 20_000 * DAY_MS + DAY_MS / 2

/** An empty data file as a version made it. */
function emptyOfVersion(file: string, version: number): Database {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  const db = new SQLite(file)
  db.pragma('journal_mode = WAL')
  db.pragma(`application_id = ${APPLICATION_ID}`)
  for (const one of bundledMigrations().filter((migration) => migration.version <= version)) {
    db.exec(one.sql)
    db.pragma(`user_version = ${one.version}`)
  }
  return db
}

/** A data file as version 4 made it: cards with tags and a log, and a daily limit of the learner's own. */
function makeVersion4(file: string): void {
  const db = emptyOfVersion(file, 4)
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

const ENTRIES = 10_000

/** A data file of version 5 with a long log: answers, such as were taken back and given again, of a study, and of items. */
function makeVersion5(file: string): void {
  const db = emptyOfVersion(file, 5)
  db.exec(`
    INSERT INTO deck (id, name, parent_id, position) VALUES ('deck', 'Salvage', NULL, 0);
    WITH RECURSIVE up (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM up WHERE n < 300)
    INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
    SELECT 'note-' || n, 'note-' || n, 'question', 'deck', '{"type":"question","front":"f","back":"b"}', 'f' || char(10) || 'b', 1, 1 FROM up;
    INSERT INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended)
    SELECT 'card-of-' || id, id, 'deck', 0, 'new', 0, 0, 0, number, 0 FROM note;
    INSERT INTO study (id, request_json, has_effect, started_at_ms) VALUES ('study', '{}', 1, 1);
    WITH RECURSIVE up (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM up WHERE n < ${ENTRIES})
    INSERT INTO review (id, card_id, kind, rating, took_ms, answered_at_ms, day, study_id, operation_id, parameters_version)
    SELECT 'entry-' || (${ENTRIES} - n), 'card-of-note-' || (1 + n % 300), 'answer', 1 + n % 4, n, n * 1000, n / 100,
      iif(n % 7 = 0, 'study', NULL), iif(n % 2 = 0, 'operation-' || n, NULL), 'fsrs6-default/0.9' FROM up;
    INSERT INTO review (id, card_id, kind, voids_id, answered_at_ms, day, parameters_version)
    SELECT 'void-of-' || id, card_id, 'void', id, answered_at_ms + 1, day, parameters_version FROM review WHERE rowid % 50 = 0;
    INSERT INTO review_item (review_id, item, recalled) SELECT id, 'act', 1 FROM review WHERE rowid % 10 = 0;`)
  db.close()
}

/** The log by the order in which it was added, and its items. */
const logIn = (db: Database) => ({
  entries: db.prepare('SELECT rowid, * FROM review ORDER BY rowid').all(),
  items: db.prepare('SELECT * FROM review_item').all(),
})

test('a data file of version 5 keeps its log as it is, which from then on outlives its cards', async () => {
  const { files, call } = temporaryWhole()
  files.store.close()
  makeVersion5(files.file)
  const old = new SQLite(files.file, { readonly: true })
  const before = logIn(old)
  old.close()
  expect(before.entries).toHaveLength(ENTRIES + ENTRIES / 50)
  const { db } = files.reopen()
  expect(logIn(db)).toEqual(before)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const tied = db.prepare<[], string>(`SELECT "from" FROM pragma_foreign_key_list('review')`).pluck().all()
  expect(tied).toEqual(['voids_id'])
  const noteIds = db.prepare<[], string>('SELECT id FROM note').pluck().all()
  expect((await call.cards.remove({ noteIds })).result.removed).toBe(300)
  db.exec('DELETE FROM study')
  expect(logIn(db)).toEqual(before)
  // What else the schema says holds, and nobody may write it any more.
  expect(() => db.exec(`UPDATE review SET voids_id = 'none' WHERE id = 'void-of-entry-0'`)).toThrow('FOREIGN KEY')
  db.pragma('writable_schema = ON')
  expect(() => db.exec('UPDATE sqlite_schema SET sql = sql')).toThrow('may not be modified')
})
