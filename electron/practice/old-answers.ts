import { z } from 'zod'
import type { Transaction } from '../store/store'

/** What a result of before migration 0007 says of its answers. What a file brought in may be anything. */
const oldRows = z.object({
  mode: z.never().optional(),
  rows: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['element', 'finding']),
      given: z.string().nullable(),
      expected: z.string(),
      score: z.number().min(0).max(1),
      valueLabels: z.record(z.string(), z.unknown()),
      decisive: z.boolean(),
    }),
  ),
})

/** What the migration takes the level of a case for, too: it is not in a result. */
const MIDDLE_LEVEL = 2
const VALUES_OF_ELEMENTS = 3

interface Attempt {
  id: string
  caseKey: string
  json: string
  atMs: number
}

/**
 * Adds to the log of answers what attempts say that were made before there was one, in the caller's transaction: they came
 * with a file of that time, and count as those do that were here when the log began. Others, and those that are in it, add
 * nothing. The rules are those of migration 0007, and so are the ids: what comes in twice, or from two machines, counts once.
 * An answer is the first if its case was not tried before and nothing was answered there to the same.
 */
export function logOldAttempts({ db }: Transaction, attemptIds: readonly string[]): void {
  const find = db.prepare<[string], Attempt>(
    'SELECT id, case_key AS caseKey, result_json AS json, answered_at_ms AS atMs FROM attempt WHERE id = ?',
  )
  const add = db.prepare<[Record<string, string | number>]>(
    `INSERT OR IGNORE INTO skill_answer
       (id, skill, case_key, part, given, expected, score, chance, level, near_miss, mode, is_first, answered_at_ms)
     VALUES (:id, :skill, :caseKey, :part, :given, :expected, :score, :chance, :level, :nearMiss, 'free',
       NOT EXISTS (SELECT 1 FROM attempt AS earlier
         WHERE earlier.case_key = :caseKey AND (earlier.answered_at_ms, earlier.id) < (:atMs, :attemptId))
       AND NOT EXISTS (SELECT 1 FROM skill_answer WHERE case_key = :caseKey AND skill = :skill AND part = :part), :atMs)`,
  )
  for (const attemptId of attemptIds) {
    const attempt = find.get(attemptId)
    const { caseKey = '', atMs = 0 } = attempt ?? {}
    for (const { id: part, kind, given, expected, score, valueLabels, decisive } of rowsOf(attempt?.json ?? '')) {
      add.run({
        id: `${attemptId}/${part}`,
        skill: kind === 'finding' ? 'rule' : `element:${part}`,
        caseKey,
        part,
        given: given ?? '',
        expected,
        score,
        chance: 1 / Math.max(VALUES_OF_ELEMENTS, Object.keys(valueLabels).length),
        level: MIDDLE_LEVEL,
        nearMiss: decisive ? 1 : 0,
        attemptId,
        atMs,
      })
    }
  }
}

function rowsOf(json: string): z.infer<typeof oldRows>['rows'] {
  try {
    return oldRows.safeParse(JSON.parse(json)).data?.rows ?? []
  } catch {
    // Not written by Actus. The attempt is kept as it came, and says nothing.
    return []
  }
}
