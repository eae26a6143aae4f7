import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { citedMarks, type ListedSummary, type Summary, type SummaryName } from '../../shared/model/summary'
import { plainWords } from '../../shared/text/plain-words'
import { searchableText } from '../../shared/text/search-terms'
import { perConnection } from '../store/per-connection'

/** So much of a note is shown in the list of them. */
const BEGINNING = 200

type CitingName = SummaryName & { annotationId: string }

/** Notes across marks, and which marks they cite. */
export const summaryQueries = perConnection((db: Database) => {
  const columns = 'id, title, body, created_at_ms AS createdAtMs, updated_at_ms AS updatedAtMs'
  const find = db.prepare<[{ id: string }], Summary>(`SELECT ${columns} FROM summary WHERE id = :id`)
  const list = db.prepare<[], ListedSummary>(
    `SELECT id, title, substr(body, 1, ${BEGINNING}) AS beginning, updated_at_ms AS updatedAtMs,
       (SELECT count(*) FROM summary_citation WHERE summary_id = summary.id) AS citations
     FROM summary ORDER BY updated_at_ms DESC, number DESC`,
  )
  const all = db.prepare<[], Summary>(`SELECT ${columns} FROM summary ORDER BY number`)
  const citing = db.prepare<[{ ids: string }], CitingName>(
    `SELECT c.annotation_id AS annotationId, s.id, s.title FROM json_each(:ids) i
     CROSS JOIN summary_citation c ON c.annotation_id = i.value CROSS JOIN summary s ON s.id = c.summary_id
     ORDER BY s.number`,
  )
  const insert = db.prepare<[Summary & { searchText: string }]>(
    `INSERT INTO summary (id, title, body, search_text, created_at_ms, updated_at_ms)
     VALUES (:id, :title, :body, :searchText, :createdAtMs, :updatedAtMs)`,
  )
  const change = db.prepare<[Summary & { searchText: string }]>(
    `UPDATE summary SET title = :title, body = :body, search_text = :searchText, updated_at_ms = :updatedAtMs
     WHERE id = :id`,
  )
  const remove = db.prepare<[{ id: string }]>('DELETE FROM summary WHERE id = :id')
  const cite = db.prepare<[{ id: string; annotationId: string; position: number }]>(
    'INSERT INTO summary_citation (summary_id, annotation_id, position) VALUES (:id, :annotationId, :position)',
  )
  const uncite = db.prepare<[{ id: string }]>('DELETE FROM summary_citation WHERE summary_id = :id')

  const stored = (summary: Summary) => ({
    ...summary,
    // An address in it is none of its words.
    searchText: searchableText(`${summary.title}\n${plainWords(summary.body)}`),
  })
  function citeAnew({ id, body }: Summary): void {
    uncite.run({ id })
    for (const [position, annotationId] of citedMarks(body).entries()) cite.run({ id, annotationId, position })
  }

  return {
    find: (id: string): Summary | null => find.get({ id }) ?? null,
    /** What was written last comes first. */
    list: (): ListedSummary[] => list.all(),
    /** In the order in which they were begun. */
    all: (): Summary[] => all.all(),
    /** The notes that cite these marks. */
    citing: (annotationIds: readonly string[]): CitingName[] => citing.all({ ids: JSON.stringify(annotationIds) }),
    insert(summary: Summary): void {
      insert.run(stored(summary))
      citeAnew(summary)
    },
    change(summary: Summary): void {
      const { changes } = change.run(stored(summary))
      assert(changes === 1, `change of summary ${summary.id}: expected 1 row, got ${changes}`)
      citeAnew(summary)
    },
    /** @returns whether there was one */
    remove: (id: string): boolean => remove.run({ id }).changes === 1,
  }
})
