import type { Database } from 'better-sqlite3'
import { assert } from '../../../shared/assert'
import { answers, type Answers } from '../../../shared/model/practice'
import { examRequest, type ExamRequest } from '../../../shared/model/practice-modes'
import { perConnection } from '../../store/per-connection'

export interface StoredExam {
  id: string
  request: ExamRequest
  startedAtMs: number
  endsAtMs: number | null
  endedAtMs: number | null
  endedBy: 'hand' | 'time' | null
}

export interface StoredExamCase {
  position: number
  caseKey: string
  answers: Answers
  workedMs: number
  flagged: boolean
  attemptId: string | null
}

interface ExamRow extends Omit<StoredExam, 'request'> {
  requestJson: string
}

interface CaseRow extends Omit<StoredExamCase, 'answers' | 'flagged'> {
  answersJson: string
  flagged: 0 | 1
}

const nothingSaid: Answers = { elements: {}, findings: {}, evidence: [] }

/** Gives the queries of exam and exam_case, prepared for a connection. */
export const examQueries = perConnection((db: Database) => {
  const columns = `id, request_json AS requestJson, started_at_ms AS startedAtMs, ends_at_ms AS endsAtMs,
    ended_at_ms AS endedAtMs, ended_by AS endedBy`
  const list = db.prepare<[], ExamRow>(`SELECT ${columns} FROM exam ORDER BY started_at_ms DESC, id DESC`)
  const find = db.prepare<[{ id: string }], ExamRow>(`SELECT ${columns} FROM exam WHERE id = :id`)
  const insert = db.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO exam (id, request_json, started_at_ms, ends_at_ms) VALUES (:id, :requestJson, :startedAtMs, :endsAtMs)`,
  )
  const insertCase = db.prepare<[Record<string, string | number>]>(
    `INSERT INTO exam_case (exam_id, position, case_key, answers_json) VALUES (:examId, :position, :caseKey, :answersJson)`,
  )
  const cases = db.prepare<[{ examId: string }], CaseRow>(
    `SELECT position, case_key AS caseKey, answers_json AS answersJson, worked_ms AS workedMs, flagged,
       attempt_id AS attemptId
     FROM exam_case WHERE exam_id = :examId ORDER BY position`,
  )
  const keep = db.prepare<[Record<string, string | number>]>(
    `UPDATE exam_case SET answers_json = :answersJson, worked_ms = :workedMs, flagged = :flagged
     WHERE exam_id = :examId AND position = :position`,
  )
  const end = db.prepare<[{ id: string; endedAtMs: number; endedBy: string }]>(
    'UPDATE exam SET ended_at_ms = :endedAtMs, ended_by = :endedBy WHERE id = :id AND ended_at_ms IS NULL',
  )
  const setAttempt = db.prepare<[{ examId: string; position: number; attemptId: string }]>(
    'UPDATE exam_case SET attempt_id = :attemptId WHERE exam_id = :examId AND position = :position',
  )
  const scores = db.prepare<[], { examId: string; score: number }>(
    `SELECT exam_id AS examId, CAST(sum(right_count) AS REAL) / sum(of_count) AS score
     FROM exam_case JOIN attempt ON attempt.id = attempt_id GROUP BY exam_id HAVING sum(of_count) > 0`,
  )
  const counts = db.prepare<[], { examId: string; cases: number }>(
    'SELECT exam_id AS examId, count(*) AS cases FROM exam_case GROUP BY exam_id',
  )
  const open = db
    .prepare<[], string>('SELECT case_key FROM exam_case JOIN exam ON exam.id = exam_id WHERE ended_at_ms IS NULL')
    .pluck()
  return {
    /** The keys of the cases of exams that go on: to show one of them elsewhere would tell its key. */
    openCases: (): Set<string> => new Set(open.all()),
    /** Share that was right of each exam that has ended, as its report has it: by its id, none where nothing was asked. */
    scores: (): Map<string, number> => new Map(scores.all().map(({ examId, score }) => [examId, score])),
    /** How many cases each exam has, by its id. */
    counts: (): Map<string, number> => new Map(counts.all().map(({ examId, cases }) => [examId, cases])),
    /** The latest first. */
    list: (): StoredExam[] => list.all().map(fromRow),
    find: (id: string): StoredExam | null => {
      const row = find.get({ id })
      return row ? fromRow(row) : null
    },
    cases: (examId: string): StoredExamCase[] => cases.all({ examId }).map(caseFromRow),
    insert({ id, request, startedAtMs, endsAtMs }: StoredExam, caseKeys: readonly string[]) {
      insert.run({ id, requestJson: JSON.stringify(request), startedAtMs, endsAtMs })
      const answersJson = JSON.stringify(nothingSaid)
      caseKeys.forEach((caseKey, position) => insertCase.run({ examId: id, position, caseKey, answersJson }))
    },
    /** Keeps what was said of a case. Whether the exam has that case. */
    keep(examId: string, one: Omit<StoredExamCase, 'caseKey' | 'attemptId'>): boolean {
      const { position, workedMs, flagged } = one
      const answersJson = JSON.stringify(one.answers)
      return keep.run({ examId, position, answersJson, workedMs, flagged: flagged ? 1 : 0 }).changes === 1
    },
    end(id: string, endedAtMs: number, endedBy: 'hand' | 'time') {
      const { changes } = end.run({ id, endedAtMs, endedBy })
      assert(changes === 1, `exam: expected 1 to end, got ${changes}`)
    },
    setAttempt(examId: string, position: number, attemptId: string) {
      const { changes } = setAttempt.run({ examId, position, attemptId })
      assert(changes === 1, `exam_case: expected 1 row, got ${changes}`)
    },
  }
})

function fromRow({ requestJson, ...row }: ExamRow): StoredExam {
  return { ...row, request: examRequest.parse(JSON.parse(requestJson)) }
}

function caseFromRow({ answersJson, flagged, ...row }: CaseRow): StoredExamCase {
  return { ...row, answers: answers.parse(JSON.parse(answersJson)), flagged: flagged === 1 }
}
