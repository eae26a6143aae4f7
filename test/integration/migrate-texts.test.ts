import { rmSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import type { Root } from 'hast'
import { expect, test } from 'vitest'
import { completeTexts } from '../../electron/library/public'
import { APPLICATION_ID } from '../../electron/store/pragmas'
import { bundledMigrations } from '../../electron/store/migrations'
import { openStore } from '../../electron/store/store'
import { describeAnchor } from '../../shared/anchoring/describe'
import { canonicalText } from '../../shared/text/canonical'
import { withCanonicalText } from '../../shared/text/sent-document'
import { parserHere, temporaryLibrary, textFile } from './temporary-library'

const paragraphs = Array.from({ length: 3_000 }, (_, n) => `Paragraph ${n} of a text on the salvage of sunken timber.`)

async function treeOf(markdown: string): Promise<Root> {
  const how = { encoding: null, extent: 'article' as const, companion: async () => null }
  const { pieces } = await parserHere.parse({ ...textFile('salvage.md', markdown), ...how })
  const children: Root['children'] = []
  for await (const piece of pieces()) if (piece.kind === 'blocks') children.push(...piece.blocks)
  return { type: 'root', children }
}
const long = await treeOf(`# Salvage\n\n## Finding\n\n${paragraphs.join('\n\n')}\n`)
const older = await treeOf('# Salvage\n\nA first draft of it.\n')

/** A data file as version 1 made it: an imported text in two revisions, one in the trash, with marks, place and cards. */
function makeVersion1(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  const db = new SQLite(file)
  db.pragma('journal_mode = WAL')
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.exec(bundledMigrations()[0]?.sql ?? '')
  db.pragma('user_version = 1')
  const document = db.prepare('INSERT INTO document VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)')
  document.run('salvage', 'Salvage', 'en', 'A. Diver', 'salvage.md', 'sha-of-salvage', 2, 5, null)
  document.run('gone', 'Gone', 'de', '', 'gone.txt', 'sha-of-gone', 1, 6, 7)
  const revision = db.prepare('INSERT INTO document_revision VALUES (?, ?, ?, ?, 1, ?, ?)')
  revision.run('salvage', 1, JSON.stringify(older), canonicalText(older), 6, 5)
  revision.run('salvage', 2, JSON.stringify(long), canonicalText(long), 27_000, 6)
  revision.run('gone', 1, JSON.stringify(older), canonicalText(older), 6, 6)
  const { start, end, exact, prefix, suffix } = anchor
  db.prepare(`INSERT INTO annotation VALUES ('mark', 'salvage', 2, ?, ?, ?, ?, ?, 1, 'why', 8, 9)`).run(
    start,
    end,
    exact,
    prefix,
    suffix,
  )
  db.exec(`INSERT INTO reading_position VALUES ('salvage', 100, 2000, 10);
    INSERT INTO deck VALUES ('deck', 'Deck', NULL, 0);
    INSERT INTO operation (id, name, done_at_ms, undone) VALUES ('op', 'mark-text', 8, 0);
    INSERT INTO operation_change (operation_id, inverse_sql, inverse_values)
      VALUES ('op', 'DELETE FROM annotation WHERE id = ?', '''mark''');`)
  db.prepare(
    `INSERT INTO note (id, type, deck_id, fields_json, tags_json, source_document_id, source_start, source_end,
       source_exact, source_prefix, source_suffix, search_text, created_at_ms, updated_at_ms)
     VALUES ('note', 'question', 'deck', '{"type":"question","front":"Who?","back":"A diver"}', '[]', 'salvage',
       ?, ?, ?, ?, ?, 'Who? A diver', 1, 1)`,
  ).run(start, end, exact, prefix, suffix)
  db.exec(`INSERT INTO card (id, note_id, deck_id, ordinal, state, step, reps, lapses, position, suspended)
    VALUES ('card', 'note', 'deck', 0, 'new', 0, 0, 0, 0, 0)`)
  db.close()
}

const text = canonicalText(long)
const anchor = describeAnchor(text, text.indexOf('Paragraph 2000'), text.indexOf('Paragraph 2000') + 14)

test('a data file of version 1 keeps its texts, marks, cards and places', async () => {
  const { files, context, call } = temporaryLibrary()
  files.store.close()
  makeVersion1(files.file)
  files.reopen()
  completeTexts(context)

  const [summary, ...others] = await call.library.list()
  expect(others).toEqual([])
  expect(summary).toMatchObject({
    id: 'salvage',
    title: 'Salvage',
    lang: 'en',
    fileName: 'salvage.md',
    format: 'markdown',
    packId: null,
    annotations: 1,
    cards: 1,
    addedAtMs: 5,
    readAtMs: 10,
    offset: 100,
    module: null,
    published: null,
    read: 2000 / text.length,
  })
  expect(await call.library.trashed()).toMatchObject([{ id: 'gone', lang: 'de', format: 'plain-text', trashedAtMs: 7 }])
  const content = withCanonicalText(await call.library.open({ id: 'salvage' }))
  expect(content.tree).toEqual(long)
  expect(content.canonicalText).toBe(text)
  expect(content).toMatchObject({ revision: 2, byline: 'A. Diver', encoding: 'utf-8', warnings: [] })
  expect(content.sections.map(({ title }) => title)).toEqual(['Salvage', 'Finding'])
  const [mark] = await call.annotations.list({ documentId: 'salvage' })
  expect(mark).toMatchObject({ note: 'why', anchoring: { kind: 'placed', start: anchor.start } })
  expect(await call.cards.ofDocument({ documentId: 'salvage' })).toMatchObject([{ id: 'card', start: anchor.start }])
  expect(await call.history.state()).toEqual({ undo: null, redo: null })
})

test('its texts are in runs, counted, and found by their words', () => {
  const { files, context } = temporaryLibrary()
  files.store.close()
  makeVersion1(files.file)
  files.reopen()
  completeTexts(context)
  const { db } = files.store
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get()
  expect(count(`SELECT count(*) FROM revision_chunk WHERE document_id = 'salvage' AND revision = 2`)).toBeGreaterThan(2)
  expect(count(`SELECT headings FROM document_revision WHERE document_id = 'salvage' AND revision = 2`)).toBe(2)
  const found = db
    .prepare<[string], { document_id: string; start_offset: number; end_offset: number }>(
      `SELECT document_id, start_offset, end_offset FROM passage_search JOIN passage ON passage.id = passage_search.rowid
       WHERE passage_search MATCH ?`,
    )
    .all('"paragraph 2000"')
  expect(found).toHaveLength(1)
  expect(text.slice(found[0]?.start_offset, found[0]?.end_offset)).toContain('Paragraph 2000')
  // Nothing is left to do, also after a stop half-way.
  expect(count('SELECT count(*) FROM revision_outline')).toBe(3)
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('completing that was stopped half-way goes on', () => {
  const { files, context } = temporaryLibrary()
  files.store.close()
  makeVersion1(files.file)
  const store = openStore({ file: files.file, now: files.now, newId: files.newId })
  let texts = 0
  const stopping: typeof store = {
    ...store,
    write(nowMs, work) {
      if (texts++ === 1) throw new Error('stopped')
      return store.write(nowMs, work)
    },
  }
  expect(() => completeTexts({ store: stopping, now: files.now })).toThrow('stopped')
  store.close()
  files.reopen()
  completeTexts(context)
  const chunks = files.store.db.prepare<[], number>(
    'SELECT count(DISTINCT document_id || revision) FROM revision_chunk',
  )
  expect(chunks.pluck().get()).toBe(3)
})
