import { describe, expect, test } from 'vitest'
import { exportCollection, importCollection } from '../../electron/collection-json/public'
import { leftTables, sections } from '../../electron/collection-json/sections'
import { importCards } from '../../electron/card-exchange/public'
import { replayLogs } from '../../electron/review/public'
import type { AppContext } from '../../electron/context'
import { cardImportOptions } from '../../shared/model/card-exchange'
import { textFile } from './temporary-library'
import { temporaryWhole } from './temporary-whole'

const written = (context: AppContext): Promise<string> => textOf(exportCollection(context))

async function textOf({ pieces }: ReturnType<typeof exportCollection>): Promise<string> {
  let text = ''
  for await (const piece of pieces()) text += piece
  return text
}

function bring(context: AppContext, text: string, known: 'file' | 'mine' = 'file') {
  const bytes = new TextEncoder().encode(text)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000)
  }
  return importCollection(context, { fileName: 'all.json', pieces }, { known })
}

/** Columns that belong to one store alone. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  annotation: ['number'],
  annotation_entry: ['number'],
  summary: ['number'],
  note: ['number'],
  passage: ['id'],
  review: ['operation_id'],
}
const NOT_COMPARED = /^(?:operation|operation_change|pack|sqlite_.*|(?!saved_search).*_search(?:_.*)?)$/

/** Every row of every table, in no order. */
function wholeStore({ store: { db } }: AppContext): Record<string, string[]> {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
    .filter((table) => !NOT_COMPARED.test(table))
  return Object.fromEntries(
    tables.map((table) => {
      const own = OWN[table] ?? []
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()
      const shown = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !own.includes(column))))
      return [table, shown.toSorted()]
    }),
  )
}

/** A store in which something of everything is. */
async function full() {
  const whole = temporaryWhole()
  const { context, call, files } = whole
  const { result: text } = await whole.bring(
    textFile('law.md', '# The act\n\nWhat is done, by whom.\n\n## Means\n\nHow it is done, and to whom it happens.\n'),
  )
  const { documentId } = text
  const mark = await call.annotations.add({ documentId, start: 0, end: 12, color: 2 })
  const annotationId = mark.result.id
  await call.annotations.setTags({ id: annotationId, tags: ['law'] })
  await importCards(
    context,
    textFile('a.md', '#flashcards/Law\n\na::b\n<!--SR:!2026-03-12,10,250-->\n\nthe ==c== and ==d==\n\n#hard e:::f\n'),
    cardImportOptions.parse({}),
  )
  const queue = await call.review.queue({})
  for (const rating of [3, 1, 4] as const) {
    const next = (await call.review.queue({})).next
    if (!next) break
    files.clock.nowMs += 60_000
    await call.review.answer({ cardId: next.id, rating, tookMs: 1500, seenReps: next.memory.reps })
  }
  files.store.undo(files.now())
  files.store.redo(files.now())
  files.store.undo(files.now())
  expect(queue).toBeTruthy()
  fill(files.store)
  return whole
}

/** Rows of tables for which there is no short way through the features. */
function fill({ db, write }: ReturnType<typeof temporaryWhole>['files']['store']): void {
  const [noteId] = db.prepare<[], string>('SELECT id FROM note ORDER BY number DESC').pluck().all()
  const [cardId] = db.prepare<[], string>('SELECT id FROM card WHERE reps > 0').pluck().all()
  const [reviewId] = db.prepare<[], string>('SELECT id FROM review').pluck().all()
  const [documentId] = db.prepare<[], string>('SELECT id FROM document WHERE pack_id IS NULL').pluck().all()
  const [annotationId] = db.prepare<[], string>('SELECT id FROM annotation').pluck().all()
  const [sha256] = db.prepare<[], string>('SELECT sha256 FROM blob').pluck().all()
  const rows: Record<string, Record<string, unknown>> = {
    module: { id: 'module', title: 'Module' },
    draft: { key: 'note:x', text: 'half a no\u0000te', saved_at_ms: 5 },
    preset: { id: 'hard', name: 'Hard', options_json: '{"newPerDay":7}', created_at_ms: 1, updated_at_ms: 2 },
    summary: { id: 'sum', title: 'T', body: 'B', search_text: 'T\nB', created_at_ms: 1, updated_at_ms: 1 },
    summary_citation: { summary_id: 'sum', annotation_id: annotationId, position: 0 },
    dismissed_suggestion: { document_id: documentId, key: 'k' },
    media: { sha256, name: 'map.png', added_at_ms: 3 },
    note_media: { note_id: noteId, sha256 },
    note_place: { note_id: noteId, revision: 1, state: 'orphaned' },
    study: { id: 'study', request_json: '{"kind":"all"}', has_effect: 0, started_at_ms: 4 },
    study_card: { study_id: 'study', position: 0, card_id: cardId, done: 1 },
    review_item: { review_id: reviewId, item: 'act', recalled: 1 },
    saved_search: { id: 'search', name: 'Leeches', query: 'tag:leech', position: 0 },
    attempt: {
      id: 'try',
      case_key: 'p/c',
      answers_json: '{}',
      result_json: '{}',
      right_count: 1,
      of_count: 2,
      took_ms: 3,
      answered_at_ms: 4,
    },
    attempt_part: { attempt_id: 'try', part: 'act', given: 'yes', expected: 'no', score: 0.5 },
    setting: { key: 'paper', value_json: '"dark"' },
    reading_position: { document_id: documentId, char_offset: 3, furthest_offset: 9, read_at_ms: 5 },
  }
  write(0, (tx) => {
    for (const [table, row] of Object.entries(rows)) {
      const names = Object.keys(row)
      tx.db
        .prepare(
          `INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()}) ON CONFLICT DO NOTHING`,
        )
        .run(...Object.values(row))
    }
    tx.db
      .prepare("UPDATE card SET flag = 3, suspended = 1, buried_day = 20514, buried_by = 'learner' WHERE id = ?")
      .run(cardId)
    tx.db.prepare("UPDATE document SET module_id = 'module', module_position = 0 WHERE id = ?").run(documentId)
  })
}

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
    for (const table of ['note', 'card', 'deck', 'annotation', 'attempt', 'saved_search', 'setting', 'module'])
      expect(after[table], table).toEqual(before[table])
    const shown = there.files.store.db.prepare('SELECT 1 FROM document WHERE trashed_at_ms IS NULL AND pack_id IS NULL')
    expect(shown.all()).toEqual([])
    there.files.store.redo(there.files.now())
    const again = wholeStore(there.context)
    for (const table of ['note', 'card', 'deck', 'annotation', 'attempt', 'document', 'review_item'])
      expect(again[table], table).toEqual(brought[table])
    // The log only grows, and still gives what is stored.
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

  test('unites the logs of a card that was answered on two machines', async () => {
    const here = await full()
    const there = temporaryWhole()
    await bring(there.context, await written(here.context))
    // Ids are counted up in each store, and must not meet.
    for (let ids = 0; ids < 1000; ids++) there.files.newId()
    there.files.clock.nowMs = here.files.clock.nowMs + 86_400_000
    const next = (await there.call.review.queue({})).next
    await there.call.review.answer({ cardId: next?.id ?? '', rating: 3, tookMs: 1, seenReps: next?.memory.reps ?? 0 })
    await bring(here.context, await written(there.context))
    const of = ({ files }: typeof here) => files.store.db.prepare('SELECT * FROM card WHERE id = ?').get(next?.id)
    expect(of(here)).toEqual(of(there))
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
