import type { Database } from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import { cardMemory } from '../../electron/cards/public'
import { reviewQueries } from '../../electron/review/review.queries'
import { openStore, type Store } from '../../electron/store/store'
import { replay, standing } from '../../shared/scheduling/replay'
import { actionOf, idOf, timeOf } from './actions'
import { answerFact, markFact, operationFact, type Facts } from './expected'

/** Opens the data file as the next start of a host would, and closes it after the work. */
export function withStore<T>(file: string, action: number, work: (store: Store) => T): T {
  let ids = 0
  const store = openStore({ file, now: () => timeOf(action), newId: () => idOf(action, ids++) })
  try {
    return work(store)
  } finally {
    store.close()
  }
}

/** What is wrong with the file by itself, whatever was done to it. */
export function faultsOf(db: Database): string[] {
  const faults: string[] = []
  const integrity = db.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') faults.push(`integrity_check: ${String(integrity)}`)
  const dangling = db.pragma('foreign_key_check')
  if (!isDeepStrictEqual(dangling, [])) faults.push(`foreign_key_check: ${JSON.stringify(dangling)}`)
  try {
    db.exec(`INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)`)
  } catch (error) {
    faults.push(`search index: ${String(error)}`)
  }
  const empty = db.prepare<[], string>(
    'SELECT id FROM operation WHERE NOT EXISTS (SELECT 1 FROM operation_change WHERE operation_id = operation.id)',
  )
  for (const id of empty.pluck().all()) faults.push(`operation ${actionOf(id)} has nothing to undo`)
  return [...faults, ...memoryFaults(db)]
}

/** Cards whose memory state is not what replaying their log gives. */
function memoryFaults(db: Database): string[] {
  const cards = db.prepare<[], string>('SELECT id FROM card').pluck().all()
  return cards.flatMap((cardId) => {
    const expected = replay(cardId, reviewQueries(db).ofCard(cardId))
    const stored: Record<string, unknown> = { ...cardMemory(db).find(cardId) }
    const wrong = Object.entries(expected).filter(([name, value]) => !isDeepStrictEqual(stored[name], value))
    return wrong.map(([name, value]) => `card ${cardId}: ${name} is ${String(stored[name])}, its log gives ${value}`)
  })
}

/** What the data file shows of the learner's actions. */
export function readFacts(db: Database): Facts {
  const operations = db
    .prepare<[], { id: string; undone: number }>('SELECT id, undone FROM operation ORDER BY seq')
    .all()
  const answers = db
    .prepare<[], { id: string; card_id: string; rating: number; operation_id: string }>(
      `SELECT id, card_id, rating, operation_id FROM review WHERE kind = 'answer'`,
    )
    .all()
  const stands = new Set(
    [...new Set(answers.map((row) => row.card_id))]
      .flatMap((cardId) => standing(reviewQueries(db).ofCard(cardId)))
      .map(({ id }) => id),
  )
  const marks = db
    .prepare<[], { id: string; color: number; note: string }>('SELECT id, color, note FROM annotation')
    .all()
  const drafts = db.prepare<[], { key: string; text: string }>('SELECT key, text FROM draft').all()
  return {
    operations: operations.map(({ id, undone }) => operationFact(actionOf(id), undone === 1)),
    answers: answers
      .map((row) => answerFact(actionOf(row.operation_id), row.card_id, row.rating, stands.has(row.id)))
      .toSorted(),
    marks: marks.map(({ id, color, note }) => markFact(actionOf(id), color, note)).toSorted(),
    drafts: drafts.map(({ key, text }) => `${key} ${text}`).toSorted(),
  }
}

/** What of the facts differs, to be read by whoever looks for the reason. */
export function differences(actual: Facts, expected: Facts): string[] {
  const names = ['operations', 'answers', 'marks', 'drafts'] as const
  return names.flatMap((name) => {
    if (isDeepStrictEqual(actual[name], expected[name])) return []
    const missing = expected[name].filter((fact) => !actual[name].includes(fact))
    const unexpected = actual[name].filter((fact) => !expected[name].includes(fact))
    return [`${name}: missing ${JSON.stringify(missing)}, not expected ${JSON.stringify(unexpected)}`]
  })
}
