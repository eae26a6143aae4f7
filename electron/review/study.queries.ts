import type { Database } from 'better-sqlite3'
import { studyRequest, type StudyRequest } from '../../shared/model/study'
import { perConnection } from '../store/per-connection'
import type { AskedCard } from './queue.queries'

export interface StoredStudy {
  id: string
  request: StudyRequest
  startedAtMs: number
  endedAtMs: number | null
}

interface StudyRow {
  id: string
  request_json: string
  started_at_ms: number
  ended_at_ms: number | null
}

/** Gives the queries of study and study_card, prepared for a connection. */
export const studyQueries = perConnection((db: Database) => {
  const insert = db.prepare<[{ id: string; json: string; effect: number; nowMs: number }]>(
    `INSERT INTO study (id, request_json, has_effect, started_at_ms, ended_at_ms)
     VALUES (:id, :json, :effect, :nowMs, NULL)`,
  )
  const insertCards = db.prepare<[{ studyId: string; cardIds: string }]>(
    `INSERT INTO study_card (study_id, position, card_id, done)
     SELECT :studyId, key, value, 0 FROM json_each(:cardIds)`,
  )
  const find = db.prepare<[{ id: string }], StudyRow>(
    'SELECT id, request_json, started_at_ms, ended_at_ms FROM study WHERE id = :id',
  )
  const open = db.prepare<[], StudyRow>(
    `SELECT id, request_json, started_at_ms, ended_at_ms FROM study INDEXED BY study_open
     WHERE ended_at_ms IS NULL ORDER BY started_at_ms DESC, id DESC LIMIT 1`,
  )
  const end = db.prepare<[{ id: string; nowMs: number }]>(
    'UPDATE study SET ended_at_ms = :nowMs WHERE id = :id AND ended_at_ms IS NULL',
  )
  const endOthers = db.prepare<[{ nowMs: number }]>(
    'UPDATE study INDEXED BY study_open SET ended_at_ms = :nowMs WHERE ended_at_ms IS NULL',
  )
  const asked = 'SELECT card.id, note_id AS noteId, ordinal, flag FROM study_card JOIN card ON card.id = card_id'
  const first = db.prepare<[{ studyId: string; limit: number }], AskedCard>(
    `${asked} WHERE study_id = :studyId AND done = 0 AND suspended = 0 ORDER BY study_card.position LIMIT :limit`,
  )
  const findCard = db.prepare<[{ studyId: string; cardId: string }], AskedCard>(
    `${asked} WHERE study_id = :studyId AND card_id = :cardId AND suspended = 0 AND done = 0`,
  )
  const count = db.prepare<[{ studyId: string }], { cards: number; left: number }>(
    `SELECT count(*) AS cards, coalesce(sum(done = 0 AND suspended = 0), 0) AS left
     FROM study_card JOIN card ON card.id = card_id WHERE study_id = :studyId`,
  )
  const recalled = db.prepare<[{ studyId: string; cardId: string }]>(
    'UPDATE study_card SET done = 1 WHERE study_id = :studyId AND card_id = :cardId',
  )
  const again = db.prepare<[{ studyId: string; cardId: string }]>(
    `UPDATE study_card SET done = 0, position =
       (SELECT max(position) FROM study_card WHERE study_id = :studyId) + 1
     WHERE study_id = :studyId AND card_id = :cardId`,
  )
  return {
    insert(study: { id: string; request: StudyRequest; cardIds: readonly string[] }, nowMs: number) {
      const { id, request, cardIds } = study
      insert.run({ id, json: JSON.stringify(request), effect: request.effect ? 1 : 0, nowMs })
      insertCards.run({ studyId: id, cardIds: JSON.stringify(cardIds) })
    },
    find: (id: string): StoredStudy | null => fromRow(find.get({ id })),
    /** The study that goes on, the last if there are more. */
    findOpen: (): StoredStudy | null => fromRow(open.get()),
    /** Ends a study. Whether it went on until now. */
    end: (id: string, nowMs: number): boolean => end.run({ id, nowMs }).changes === 1,
    endAll: (nowMs: number) => void endOthers.run({ nowMs }),
    /** The next cards of a study. */
    first: (studyId: string, limit: number): AskedCard[] => first.all({ studyId, limit }),
    /** A card of a study that is still to be recalled. */
    findCard: (studyId: string, cardId: string): AskedCard | null => findCard.get({ studyId, cardId }) ?? null,
    /** How many cards a study is of, and how many of them are still to be recalled. */
    count: (studyId: string) => count.get({ studyId }) ?? { cards: 0, left: 0 },
    /** A card was recalled: the study asks it no more. */
    setRecalled: (studyId: string, cardId: string) => void recalled.run({ studyId, cardId }),
    /** A card was not recalled: it comes again after the others. */
    setBack: (studyId: string, cardId: string) => void again.run({ studyId, cardId }),
  }
})

function fromRow(row: StudyRow | undefined): StoredStudy | null {
  if (!row) return null
  const request = studyRequest.parse(JSON.parse(row.request_json))
  return { id: row.id, request, startedAtMs: row.started_at_ms, endedAtMs: row.ended_at_ms }
}
