import { describe, expect, test } from 'vitest'
import { exportCollection, importCollection } from '../../electron/collection-json/public'
import { leftTables, sections } from '../../electron/collection-json/sections'
import { replayLogs } from '../../electron/review/public'
import { temporaryWhole } from './temporary-whole'
import { bring, full, textOf, wholeStore, written } from './whole-collection'

describe('a file of everything', () => {
  test('has each table of the store, or says why not', () => {
    const { files } = temporaryWhole()
    const tables = files.store.db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all()
    const told = [...sections.map(({ table }) => table), ...Object.keys(leftTables)]
    expect(tables.toSorted()).toEqual(told.toSorted())
  })

  test('brought into an empty folder gives the same store, row by row', async () => {
    const here = await full()
    const store = wholeStore(here.context)
    // What is compared is really there.
    const empty = Object.keys(store).filter((table) => store[table]?.length === 0)
    expect(empty).toEqual([])
    const text = await written(here.context)
    const there = temporaryWhole()
    const { result } = await bring(there.context, text)
    expect(result.reasons).toEqual([])
    const brought = wholeStore(there.context)
    for (const table of Object.keys(store)) expect(brought[table], table).toEqual(store[table])
  })

  test('brought again changes nothing', async () => {
    const here = await full()
    const text = await written(here.context)
    const before = wholeStore(here.context)
    const { result, op } = await bring(here.context, text)
    expect(op).toBeNull()
    expect(result.sections.filter((one) => one.new + one.updated + one.skipped > 0)).toEqual([])
    expect(wholeStore(here.context)).toEqual(before)
  })

  test('is one undo step, after which its texts lie in the trash', async () => {
    const text = await written((await full()).context)
    const there = temporaryWhole()
    const before = wholeStore(there.context)
    await bring(there.context, text)
    const brought = wholeStore(there.context)
    expect(there.files.store.undo(there.files.now()).name).toBe('import-collection')
    const after = wholeStore(there.context)
    const taken = [
      'note',
      'card',
      'deck',
      'review',
      'review_item',
      'annotation',
      'attempt',
      'saved_search',
      'setting',
      'module',
    ]
    for (const table of taken) expect(after[table], table).toEqual(before[table])
    const shown = there.files.store.db.prepare('SELECT 1 FROM document WHERE trashed_at_ms IS NULL AND pack_id IS NULL')
    expect(shown.all()).toEqual([])
    there.files.store.redo(there.files.now())
    const again = wholeStore(there.context)
    for (const table of ['note', 'card', 'deck', 'annotation', 'attempt', 'document', 'review', 'review_item'])
      expect(again[table], table).toEqual(brought[table])
    // The log still gives what is stored.
    const { db } = there.files.store
    const cards = db.prepare<[], string>('SELECT DISTINCT card_id FROM review').pluck().all()
    there.files.store.write(0, (tx) => replayLogs(tx, cards))
    expect(wholeStore(there.context).card).toEqual(brought.card)
  })

  test('of chosen cards brings them with their decks, log and files, and nothing else', async () => {
    const here = await full()
    const { db } = here.files.store
    const noteId = db.prepare<[], string>('SELECT note_id FROM card WHERE reps > 0').pluck().get() ?? ''
    const withFile = db.prepare<[], string>('SELECT note_id FROM note_media').pluck().get() ?? ''
    const text = await textOf(exportCollection(here.context, [noteId, withFile]))
    const there = temporaryWhole()
    there.files.store.db.exec(
      "DELETE FROM note; UPDATE deck SET preset_id = NULL; DELETE FROM preset WHERE id <> 'default'",
    )
    const { result } = await bring(there.context, text)
    expect(result.reasons).toEqual([])
    const brought = wholeStore(there.context)
    const store = wholeStore(here.context)
    for (const table of ['note', 'card', 'review', 'review_item', 'note_tag', 'note_media', 'media'])
      expect(store[table], table).toEqual(expect.arrayContaining(brought[table] ?? []))
    expect(there.files.store.db.prepare('SELECT id FROM note ORDER BY id').pluck().all()).toEqual(
      [noteId, withFile].toSorted(),
    )
    const reviews = (of: typeof db) =>
      of
        .prepare('SELECT id FROM review WHERE card_id IN (SELECT id FROM card WHERE note_id = ?) ORDER BY id')
        .pluck()
        .all(noteId)
    expect(reviews(there.files.store.db)).toEqual(reviews(db))
    expect(reviews(db).length).toBeGreaterThan(0)
    for (const table of ['annotation', 'attempt', 'saved_search', 'study']) expect(brought[table], table).toEqual([])
    const way = (of: typeof db) =>
      of
        .prepare(`WITH RECURSIVE way (id, name, up) AS (SELECT id, name, parent_id FROM deck
      WHERE id = (SELECT deck_id FROM note WHERE id = ?) UNION SELECT deck.id, deck.name, deck.parent_id FROM deck JOIN way ON deck.id = up)
      SELECT name FROM way`)
        .pluck()
        .all(withFile)
    expect(way(there.files.store.db)).toEqual(way(db))
  })

  test('brings a text of which another edition is here beside it, with its marks, and knows it the next time', async () => {
    const here = await full()
    const before = wholeStore(here.context)
    const file = JSON.parse(await written(here.context))
    const revision = file.revisions.find((row: { documentId: string }) => row.documentId === file.marks[0].documentId)
    const { documentId } = revision
    revision.sourceSha256 = 'f'.repeat(64)
    revision.words += 1
    const block = file.blocks.find((row: { documentId: string }) => row.documentId === documentId)
    block.canonicalText = block.canonicalText.replace('What is done', 'What was done')
    file.marks[0].note = 'mine, elsewhere'
    file.marks[0].updatedAtMs += 1
    file.marks.push({ ...file.marks[0], id: 'another', note: 'further' })
    const { result } = await bring(here.context, JSON.stringify(file))
    expect(result.reasons).toEqual([])
    expect(result.copies).toEqual([`The act (${new Date(here.files.now()).toISOString().slice(0, 10)})`])
    const { db } = here.files.store
    const copy = db
      .prepare<[string], string>('SELECT id FROM document WHERE title = ?')
      .pluck()
      .get(result.copies[0] ?? '')
    const marksOf = (id: string | undefined) =>
      db.prepare('SELECT id, note FROM annotation WHERE document_id = ? ORDER BY note').raw().all(id)
    expect(marksOf(documentId)).toEqual([[expect.any(String), '']])
    expect(marksOf(copy)).toEqual([
      ['another', 'further'],
      [expect.any(String), 'mine, elsewhere'],
    ])
    const wordsOf = (id: string | undefined) =>
      db
        .prepare<[string | undefined], string>(
          'SELECT canonical_text FROM revision_chunk WHERE document_id = ? ORDER BY seq',
        )
        .pluck()
        .all(id)
        .join('')
    expect(wordsOf(documentId)).toContain('What is done')
    expect(wordsOf(copy)).toContain('What was done')
    // Nothing that was here has changed.
    const after = wholeStore(here.context)
    for (const table of ['document', 'annotation', 'note', 'card', 'revision_chunk', 'annotation_tag'])
      expect(after[table], table).toEqual(expect.arrayContaining(before[table] ?? []))
    const again = await bring(here.context, JSON.stringify(file))
    expect(again.op).toBeNull()
    expect(again.result).toMatchObject({ copies: [], reasons: [] })
    expect(wholeStore(here.context)).toEqual(after)
  })

  test('that is stopped leaves nothing', async () => {
    const text = await written((await full()).context)
    const there = temporaryWhole()
    const before = wholeStore(there.context)
    const stop = new AbortController()
    const bytes = new TextEncoder().encode(text)
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000)
    }
    const run = {
      importId: 'x',
      signal: stop.signal,
      report: (_: unknown, share: number) => void (share > 0.9 && stop.abort()),
    }
    const bringing = importCollection(
      there.context,
      { fileName: 'a', size: bytes.length, pieces },
      { known: 'file' },
      run,
    )
    await expect(bringing).rejects.toMatchObject({ name: 'AbortError' })
    const left = wholeStore(there.context)
    // Bytes of files that nothing uses go with the next start.
    for (const table of Object.keys(before))
      if (!table.startsWith('blob')) expect(left[table], table).toEqual(before[table])
    expect(there.files.store.history().undo).toBeNull()
  })

  test('meets a note that was changed on both sides: the later edit counts', async () => {
    const here = await full()
    const text = await written(here.context)
    const { store } = here.files
    const changed = store.db
      .prepare<[], string>("SELECT id FROM note WHERE fields_json ->> 'front' = 'a'")
      .pluck()
      .get()
    store.write(0, ({ db }) => {
      db.prepare(
        `UPDATE note SET fields_json = json_set(fields_json, '$.back', 'mine'), created_at_ms = 1, updated_at_ms = 9e15 WHERE id = ?`,
      ).run(changed)
    })
    const { result } = await bring(here.context, text)
    expect(result.reasons).toMatchObject([{ why: 'newer-here', section: 'notes', count: 1 }])
    store.write(0, ({ db }) => void db.prepare('UPDATE note SET updated_at_ms = 2 WHERE id = ?').run(changed))
    expect((await bring(here.context, text)).result.sections.find(({ key }) => key === 'notes')).toMatchObject({
      updated: 1,
    })
    expect(store.db.prepare("SELECT fields_json ->> 'back' FROM note WHERE id = ?").pluck().get(changed)).toBe('b')
  })

  test.each([
    ['{"format":"other","version":1}', 'form'],
    ['{"format":"actus","version":2,"schema":5,"notes":[{}]}', 'newer'],
    ['{"format":"actus","version":1,"schema":5,"notes":[{]}', 'json'],
    ['[]', 'json'],
  ])('that is none is refused, with nothing changed: %s', async (text, why) => {
    const { context, files } = temporaryWhole()
    const before = wholeStore(context)
    await expect(bring(context, text)).rejects.toMatchObject({ code: 'collection-unreadable', facts: { why } })
    expect(wholeStore(context)).toEqual(before)
    expect(files.store.history().undo).toBeNull()
  })

  test('leaves out rows that are damaged, and says which', async () => {
    const { context } = temporaryWhole()
    const text = JSON.stringify({
      format: 'actus',
      version: 1,
      schema: 5,
      decks: [{ id: 'd', name: 'D', parentId: null, position: 0, presetId: null }, { id: 7 }],
      notes: [
        {
          id: 'n',
          guid: 'n',
          type: 'question',
          deckId: 'gone',
          fields: { type: 'question', front: 'a', back: 'b' },
          createdAtMs: 1,
          updatedAtMs: 1,
        },
      ],
      strange: [1],
    })
    const { result } = await bring(context, text)
    expect(result.reasons).toMatchObject([
      { section: 'decks', why: 'malformed' },
      { section: 'notes', why: 'refers-to-nothing' },
      { section: 'strange', why: 'unknown-section' },
    ])
  })
})
