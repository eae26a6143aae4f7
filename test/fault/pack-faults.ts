import type { Database } from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import type { AttemptResult } from '../../shared/model/practice'
import type { SaidOfWork } from './imports'
import { NOTES, numberOf, PACK } from './packs'

/** What the learner had made of a pack before other versions of it came. */
export interface LearnersOwn {
  /** marks in its text and answers to its cards, each as JSON */
  rows: Readonly<Record<string, string>>
  /** rows that one attempt leaves */
  parts: number
  skillAnswers: number
}

/** Gives what the learner has by now, after one attempt. */
export const ownOf = (db: Database): LearnersOwn => ({ rows: rowsOf(db), ...attemptRows(db) })

const rowsOf = (db: Database): Record<string, string> => ({
  marks: JSON.stringify(db.prepare(`SELECT * FROM annotation WHERE document_id = '${PACK}' ORDER BY id`).all()),
  answers: JSON.stringify(db.prepare('SELECT * FROM review ORDER BY id').all()),
})

const attemptRows = (db: Database) => ({
  parts: count(db, 'SELECT count(*) FROM attempt_part'),
  skillAnswers: count(db, 'SELECT count(*) FROM skill_answer'),
})

export const hasMark = (db: Database, id: string): boolean =>
  db.prepare('SELECT 1 FROM annotation WHERE id = ?').get(id) !== undefined

/** What is wrong with a pack that is there in many versions, one after the other, after a kill and a start. */
export function packFaults(db: Database, said: SaidOfWork, own: LearnersOwn): { faults: string[]; inUse: number } {
  const inUse = numberOf(text(db, 'SELECT version FROM imported_pack WHERE in_use = 1'))
  const faults: string[] = []
  const taken = Math.max(...said.confirmed)
  if (inUse !== taken && inUse !== said.underWay)
    faults.push(`version ${inUse} is in use, neither ${taken} nor ${said.underWay}`)
  const installed = numberOf(text(db, `SELECT version FROM pack WHERE id = '${PACK}'`))
  if (installed !== inUse) faults.push(`version ${inUse} is in use, and ${installed} is installed`)

  const words = text(
    db,
    `SELECT group_concat(canonical_text, ' ') FROM document d
     JOIN revision_chunk c ON c.document_id = d.id AND c.revision = d.revision WHERE d.id = '${PACK}'`,
  )
  const answers = text(
    db,
    `SELECT group_concat(fields_json, ' ') FROM note WHERE id IN
    (SELECT note_id FROM card WHERE deck_id LIKE '${PACK}%')`,
  )
  for (const [what, of] of [
    ['text', words.matchAll(/of edition (\d+)/g)],
    ['cards', answers.matchAll(/Of edition (\d+)/g)],
  ] as const) {
    const numbers = [...of].map(([, number]) => Number(number))
    if (numbers.length !== NOTES || numbers.some((number) => number !== inUse))
      faults.push(`the ${what} of version ${inUse} have ${numbers.length} notes, of ${[...new Set(numbers)].join()}`)
  }

  for (const [what, then] of Object.entries(own.rows)) {
    if (rowsOf(db)[what] !== then) faults.push(`${what} of the pack are not as they were`)
  }
  return { faults, inUse }
}

/** What is wrong with the attempts: each is there with all that follows from it, or not at all. */
export function attemptFaults(db: Database, said: SaidOfWork, own: LearnersOwn): { faults: string[]; there: number[] } {
  // An attempt took as many milliseconds as its number.
  const attempts = db
    .prepare<[], { number: number; resultJson: string }>(
      'SELECT took_ms AS number, result_json AS resultJson FROM attempt ORDER BY took_ms',
    )
    .all()
  const there = attempts.map(({ number }) => number)
  const faults = [...said.confirmed]
    .filter((number) => !there.includes(number))
    .map((number) => `attempt ${number} was confirmed and is gone`)
  for (const number of there)
    if (!said.confirmed.has(number) && number !== said.underWay) faults.push(`attempt ${number} was never begun`)
  const rows = attemptRows(db)
  const expected = { parts: attempts.length * own.parts, skillAnswers: attempts.length * own.skillAnswers }
  if (!isDeepStrictEqual(rows, expected))
    faults.push(`${attempts.length} attempts have ${JSON.stringify(rows)}, not ${JSON.stringify(expected)}`)

  const called = db.prepare<[], string>('SELECT id FROM card WHERE called_at_ms IS NOT NULL ORDER BY id').pluck().all()
  const made = attempts.flatMap(({ resultJson }) => {
    const { madeDue }: Pick<AttemptResult, 'madeDue'> = JSON.parse(resultJson)
    return madeDue.map(({ cardId }) => cardId)
  })
  if (!isDeepStrictEqual(called, [...new Set(made)].toSorted()))
    faults.push(`cards ${called.join()} are due, not ${made.join()}`)
  return { faults, there }
}

/** What an attempt made due is answered, so that the next may make it due again. */
export function answerCalled(db: Database): void {
  db.exec(`UPDATE card SET called_at_ms = NULL, called_by = NULL;
    UPDATE attempt SET result_json = json_set(result_json, '$.madeDue', json('[]'))`)
}

const text = (db: Database, sql: string): string => db.prepare<[], string>(sql).pluck().get() ?? ''
const count = (db: Database, sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0
