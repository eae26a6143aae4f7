import type { Database } from 'better-sqlite3'

const DAY_MS = 86_400_000

/**
 * Fills the data file with cards of one deck that look as if they had been learned for years: nine in ten are reviews,
 * due from three days ago to a year ahead, with an even number of log entries; every hundredth is in a learning step.
 */
export function fillCollection(
  db: Database,
  { cards, answers, nowMs }: { cards: number; answers: number; nowMs: number },
) {
  db.transaction(() => {
    db.prepare('INSERT INTO deck (id, name, parent_id, position) VALUES (?, ?, NULL, 1)').run('large', 'Large')
    db.prepare('INSERT INTO deck (id, name, parent_id, position) VALUES (?, ?, ?, 1)').run(
      'large/part',
      'Part',
      'large',
    )
    const values = { cards, nowMs, day: DAY_MS, today: Math.floor(nowMs / DAY_MS) }
    db.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :cards)
       INSERT INTO note (id, guid, type, deck_id, fields_json, search_text, created_at_ms, updated_at_ms)
       SELECT 'large/' || i, 'large/' || i, 'question', iif(i % 3, 'large', 'large/part'),
         json_object('type', 'question', 'front', 'Question ' || i || ' on point ' || (i % 977), 'back', 'Answer ' || i),
         'Question ' || i || ' on point ' || (i % 977) || char(10) || 'Answer ' || i, 0, 0 FROM n`,
    ).run({ cards })
    db.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :cards)
       INSERT INTO card (id, note_id, deck_id, ordinal, state, due_at_ms, due_day, stability, difficulty, step, reps, lapses,
         last_review_at_ms, last_review_day, position, suspended)
       SELECT 'large/' || i, 'large/' || i, iif(i % 3, 'large', 'large/part'), 0,
         CASE WHEN i % 10 = 0 THEN 'new' WHEN i % 100 = 1 THEN 'learning' ELSE 'review' END,
         iif(i % 10 = 0, NULL, :nowMs + (((i * 7919) % 368) - 3) * :day), iif(i % 10 = 0 OR i % 100 = 1, NULL, :today + ((i * 7919) % 368) - 3), iif(i % 10 = 0, NULL, 40.0), iif(i % 10 = 0, NULL, 5.0),
         0, iif(i % 10 = 0, 0, 5), 0, iif(i % 10 = 0, NULL, :nowMs - 20 * :day), iif(i % 10 = 0, NULL, :today - 20), i, i % 50 = 7
       FROM n`,
    ).run(values)
    db.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :answers)
       INSERT INTO review (id, card_id, kind, rating, took_ms, answered_at_ms, day, parameters_version)
       SELECT 'answer-' || i, 'large/' || (i % CAST(:cards AS INTEGER)), 'answer', 1 + i % 4, 4000 + (i * 31) % 20000,
         :nowMs - (1 + (i * 13) % 700) * :day, :today - (1 + (i * 13) % 700), 'fsrs6-default/0.9' FROM n`,
    ).run({ ...values, answers })
  })()
}
