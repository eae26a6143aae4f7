import type { Mode } from '../../shared/practice/mode'
import type { Transaction } from '../store/store'

/** What one answer says of a skill. */
export interface SkillAnswer {
  /** `element:<id>`, `distinction:<id>`, `evidence` or `rule` */
  skill: string
  /** pack/case */
  caseKey: string
  /** what was asked within the case: the key of a part, the id of a finding, or a name of the mode's own */
  part: string
  /** null if nothing was said */
  given: string | null
  expected: string
  /** 0 to 1 */
  score: number
  /** of being right by guessing: 1/3 for yes, no and not stated; 1/n for n choices; 0 for sets and spans of words */
  chance: number
  /** of the case, 1 to 3 */
  level: number
  /** what was asked is what the case turns on, or in what it differs from its pair */
  isNearMiss: boolean
}

/**
 * Adds answers to the log from which mastery and confusions are derived, in the caller's transaction. An answer is the first
 * if neither this part of the case was answered for this skill before, nor its key was seen otherwise.
 * @param keySeen the key of the case was shown to the learner before
 */
export function recordSkillAnswers(
  tx: Transaction,
  answers: readonly SkillAnswer[],
  { mode, keySeen }: { mode: Mode; keySeen: boolean },
): void {
  const add = tx.db.prepare<[Record<string, string | number>]>(
    `INSERT INTO skill_answer
       (id, skill, case_key, part, given, expected, score, chance, level, near_miss, mode, is_first, answered_at_ms)
     VALUES (:id, :skill, :caseKey, :part, :given, :expected, :score, :chance, :level, :nearMiss, :mode,
       :unseen AND NOT EXISTS (
         SELECT 1 FROM skill_answer WHERE case_key = :caseKey AND skill = :skill AND part = :part
       ), :nowMs)`,
  )
  for (const { skill, caseKey, part, given, expected, score, chance, level, isNearMiss } of answers) {
    add.run({
      id: tx.newId(),
      skill,
      caseKey,
      part,
      given: given ?? '',
      expected,
      score,
      chance,
      level,
      nearMiss: isNearMiss ? 1 : 0,
      mode,
      unseen: keySeen ? 0 : 1,
      nowMs: tx.nowMs,
    })
  }
}
