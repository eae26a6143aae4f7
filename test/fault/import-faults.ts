import type { Database } from 'better-sqlite3'
import { titleOf, wordsOf, type SaidOfWork } from './imports'
import { faultsOf } from './inspect'

/** What is wrong with the texts of a data file after a kill and a start, and which of them are there. */
export function importFaults(db: Database, said: SaidOfWork): { faults: string[]; there: number[] } {
  const faults = faultsOf(db)
  const seen = db
    .prepare<[], { id: string; title: string; revision: number }>(
      `SELECT id, title, revision FROM document WHERE pack_id IS NULL AND trashed_at_ms IS NULL`,
    )
    .all()
  const chunks = db
    .prepare<[string, number], string>(
      'SELECT canonical_text FROM revision_chunk WHERE document_id = ? AND revision = ? ORDER BY seq',
    )
    .pluck()
  const numbers = new Map(seen.map(({ title, ...text }) => [Number(title.replace(titleOf(0).slice(0, -1), '')), text]))
  if (numbers.size !== seen.length) faults.push(`${seen.length} texts, but ${numbers.size} different ones`)
  for (const [number, { id, revision }] of numbers) {
    if (chunks.all(id, revision).join('\n') !== wordsOf(number)) faults.push(`text ${number} is not whole`)
    if (!said.confirmed.has(number) && number !== said.underWay) faults.push(`text ${number} was never begun`)
    if (foundIn(db, id, number) !== 1)
      faults.push(`text ${number}: its last line is found ${foundIn(db, id, number)} times`)
  }
  for (const number of said.confirmed) if (!numbers.has(number)) faults.push(`text ${number} was confirmed and is gone`)
  return { faults: [...faults, ...remains(db)], there: [...numbers.keys()] }
}

function foundIn(db: Database, id: string, number: number): number {
  return (
    db
      .prepare<[string, string], number>(
        `SELECT count(*) FROM passage_search JOIN passage ON passage.id = passage_search.rowid
       WHERE passage_search MATCH ? AND passage.document_id = ?`,
      )
      .pluck()
      .get(`"paragraph 399 of text ${number}"`, id) ?? 0
  )
}

/** What an import that a kill ended has left, after a start. */
export function remains(db: Database): string[] {
  const counts = {
    'texts that are not published': 'SELECT count(*) FROM document WHERE staged_by IS NOT NULL',
    'revisions that are not published': 'SELECT count(*) FROM document_revision WHERE staged_by IS NOT NULL',
    'files that are not whole': 'SELECT count(*) FROM blob WHERE complete = 0',
    'files of no text': 'SELECT count(*) FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM revision_file)',
    'passages of no revision': `SELECT count(*) FROM passage p WHERE NOT EXISTS
      (SELECT 1 FROM document_revision r WHERE r.document_id = p.document_id AND r.revision = p.revision)`,
  }
  return Object.entries(counts).flatMap(([what, sql]) => {
    const count = db.prepare<[], number>(sql).pluck().get()
    return count === 0 ? [] : `${count} ${what}`
  })
}
