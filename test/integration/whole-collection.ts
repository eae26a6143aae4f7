import { expect } from 'vitest'
import { exportCollection, importCollection } from '../../electron/collection-json/public'
import { importCards } from '../../electron/card-exchange/public'
import type { AppContext } from '../../electron/context'
import { cardImportOptions } from '../../shared/model/card-exchange'
import { textFile } from './temporary-library'
import { temporaryWhole } from './temporary-whole'

export const written = (context: AppContext): Promise<string> => textOf(exportCollection(context))

export async function textOf({ pieces }: ReturnType<typeof exportCollection>): Promise<string> {
  let text = ''
  for await (const piece of pieces()) text += piece
  return text
}

export function bring(context: AppContext, text: string, known: 'file' | 'mine' = 'file') {
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
const NOT_COMPARED =
  /^(?:operation|operation_change|operation_row|review_import|pack|kept_pack|imported_pack|sqlite_.*|(?!saved_search).*_search(?:_.*)?)$/

/** Every row of every table, in no order. */
export function wholeStore({ store: { db } }: AppContext): Record<string, string[]> {
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
export async function full() {
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
    part_answer: {
      id: 'check',
      case_key: 'p/c',
      part: 'act@boy',
      given: 'yes',
      evidence_json: '[]',
      answered_at_ms: 3,
      attempt_id: 'try',
    },
    skill_answer: {
      id: 'skill',
      skill: 'element:act',
      case_key: 'p/c',
      part: 'act',
      given: 'yes',
      expected: 'no',
      score: 0.5,
      chance: 0.25,
      level: 2,
      near_miss: 1,
      mode: 'guided',
      is_first: 1,
      answered_at_ms: 4,
    },
    exam: {
      id: 'exam',
      request_json: '{}',
      started_at_ms: 1,
      ends_at_ms: 5,
      ended_at_ms: 4,
      ended_by: 'hand',
    },
    exam_case: {
      exam_id: 'exam',
      position: 0,
      case_key: 'p/c',
      answers_json: '{}',
      worked_ms: 3,
      flagged: 1,
      attempt_id: 'try',
    },
    own_case: {
      id: 'own',
      pack_id: 'p',
      title: 'The baker',
      text: 'R. was told that the work was in a bakery.',
      told_json: '{"persons":[],"facts":[]}',
      key_json: null,
      reading_json: '{"facts":[]}',
      made_at_ms: 1,
      changed_at_ms: 2,
    },
    draft_pack: { id: 'draft', made_at_ms: 1, changed_at_ms: 2 },
    draft_file: { draft_id: 'draft', name: 'module.md', text: '# Locks' },
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
