import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { notebookQueries } from '../../electron/annotations/notebook.queries'
import { listSql } from '../../electron/cards/find/statements'
import type { CardsQuestion } from '../../electron/cards/find/question'
import { neighbourQueries } from '../../electron/library/neighbour.queries'
import { doneQueries } from '../../electron/review/queue-done.queries'
import { queueQueries } from '../../electron/review/queue.queries'
import { reviewQueries } from '../../electron/review/review.queries'
import { studyCardQueries } from '../../electron/review/study-cards.queries'
import { studyQueries } from '../../electron/review/study.queries'
import { temporaryStore } from './temporary-store'

/** The plan of each statement that is prepared while a feature's queries are made for a connection. */
function plansOf(make: (db: Database.Database) => unknown): { sql: string; plan: string[] }[] {
  const db = new Database(temporaryStore().file)
  const prepare = db.prepare.bind(db)
  const sources: string[] = []
  db.prepare = (source: string) => {
    sources.push(source)
    return prepare(source)
  }
  make(db)
  const plans = sources.map((sql) => ({
    sql,
    plan: prepare<[unknown], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, ''])))
      .map(({ detail }) => detail),
  }))
  db.close()
  return plans
}

const question: CardsQuestion = {
  search: { kind: 'all' },
  deckId: null,
  documentId: null,
  sort: { column: 'due', descending: false },
  moment: { nowMs: 0, day: 0, dayStartsAtHour: 4, timeZone: 'UTC' },
}

// A walk along an index that ends with enough rows is no reading from end to end; with a sort after it, it would be.
const walksFarEnough = (sql: string, plan: string[]) =>
  sql.includes('LIMIT') && !plan.some((step) => step.includes('TEMP B-TREE FOR ORDER BY'))

// A list that was given, days in a row, and the studies that go on: of these there are few.
const isShort = /^(?!SCAN)|^SCAN (json_each|wanted|run$|CONSTANT ROW|\(subquery|study USING INDEX study_open)/

describe('without statistics of the file', () => {
  test.each([
    ['queue', queueQueries],
    ['answers of a day', doneQueries],
    ['studies', studyQueries],
    ['cards of a study', studyCardQueries],
    ['log', reviewQueries],
  ] as const)('no statement of the %s reads a table or an index from end to end', (_, make) => {
    const plans = plansOf(make)
    expect(plans.length).toBeGreaterThan(3)
    for (const { sql, plan } of plans) {
      const scans = plan.filter((step) => !isShort.test(step))
      if (!walksFarEnough(sql, plan)) expect(scans, sql).toEqual([])
      for (const step of scans) expect(step, sql).toContain('USING')
    }
  })

  test('the new cards of a day are read from an index alone, and of the others no more rows than it asks', () => {
    const plans = plansOf(queueQueries).filter(
      ({ sql }) => sql.startsWith('SELECT rowid') && sql.includes('NULL, NULL, NULL'),
    )
    for (const [index, of] of [
      // All of them, or those of one day.
      [/SEARCH card USING INDEX card_by_due_day \(due_day(>\? AND due_day<\?|=\?)/, 'due_day,'],
      [/SEARCH card USING COVERING INDEX card_new_of_deck/, 'position,'],
    ] as const) {
      const found = plans.filter(({ sql }) => sql.includes(`deck_id, ${of}`))
      expect(found.length).toBeGreaterThan(0)
      for (const { sql, plan } of found) {
        expect(plan.join(), sql).toMatch(index)
        expect(plan.join(), sql).not.toContain('TEMP B-TREE')
      }
    }
  })

  test('a neighbour of a page is found by index, whether by title or by address', () => {
    for (const { sql, plan } of plansOf(neighbourQueries)) {
      expect(
        plan.filter((step) => step.startsWith('SCAN')),
        sql,
      ).toEqual([])
    }
  })

  test('all marks are read in the order in which they are kept, without a sort; those of a page by their numbers', () => {
    const plans = plansOf(notebookQueries)
    const lists = plans.filter(({ sql }) => sql.includes('ORDER BY document_id, start_offset, number'))
    expect(lists).toHaveLength(1)
    for (const { sql, plan } of lists) {
      expect(plan, sql).toContain('SCAN annotation_entry')
      expect(
        plan.filter((step) => step.includes('TEMP B-TREE')),
        sql,
      ).toEqual([])
    }
    for (const { sql, plan } of plans.filter(({ sql: one }) => one.includes('json_each(:numbers)'))) {
      expect(
        plan.filter((step) => /^SCAN (?!n VIRTUAL)/.test(step)),
        sql,
      ).toEqual([])
    }
  })

  test('the table of cards, in the order of what is due, is read along an index alone', () => {
    const db = temporaryStore().store.db
    const { text, values } = listSql(db, question, () => 0)
    const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...values)
    expect(plan.map(({ detail }) => detail)).toEqual(['SCAN c USING COVERING INDEX card_in_order'])
  })
})
