import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { evidenceMark, type EvidenceMark } from '../../shared/model/practice'
import { perConnection } from '../store/per-connection'

/** What was given for one part and checked, before the whole case was. */
export interface PartAnswer {
  part: string
  given: string
  evidence: EvidenceMark[]
}

/** Gives the queries of part_answer, prepared for a connection. */
export const partAnswerQueries = perConnection((db: Database) => {
  const underWay = db.prepare<[{ caseKey: string }], { part: string; given: string; evidence: string }>(
    `SELECT part, given, evidence_json AS evidence FROM part_answer
     WHERE case_key = :caseKey AND attempt_id IS NULL ORDER BY answered_at_ms, id`,
  )
  const add = db.prepare<[Record<string, string | number>]>(
    `INSERT INTO part_answer (id, case_key, part, given, evidence_json, answered_at_ms)
     VALUES (:id, :caseKey, :part, :given, :evidence, :nowMs)`,
  )
  const take = db.prepare<[{ caseKey: string; attemptId: string }]>(
    'UPDATE part_answer SET attempt_id = :attemptId WHERE case_key = :caseKey AND attempt_id IS NULL',
  )
  return {
    /** What was checked of a case since it was begun, in that order. */
    underWay: (caseKey: string): PartAnswer[] =>
      underWay
        .all({ caseKey })
        .map(({ evidence, ...row }) => ({ ...row, evidence: marks.parse(JSON.parse(evidence)) })),
    add({ part, given, evidence }: PartAnswer, at: { id: string; caseKey: string; nowMs: number }) {
      add.run({ part, given, evidence: JSON.stringify(evidence), ...at })
    },
    /** Makes what was checked of a case part of the attempt that ends it. */
    take: (caseKey: string, attemptId: string) => void take.run({ caseKey, attemptId }),
  }
})

const marks = z.array(evidenceMark)
