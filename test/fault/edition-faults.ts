import type { Database } from 'better-sqlite3'
import { wordsOf } from './editions'
import { remains } from './import-faults'
import { faultsOf } from './inspect'
import type { Said } from './kill-files'

interface SaidOfEditions extends Said {
  documentId: string
  /** those of its marks that were there before an edition was taken */
  firstMarks: readonly string[]
}

/** What is wrong with the text, its marks and their places after a kill and a start. */
export function editionFaults(db: Database, said: SaidOfEditions): { faults: string[]; isUnderWayThere: boolean } {
  const faults = [...faultsOf(db), ...remains(db)]
  const { documentId: id } = said
  const firstMarks = JSON.stringify(said.firstMarks)
  const count = (sql: string) =>
    db.prepare<[{ id: string; firstMarks: string }], number>(sql).pluck().get({ id, firstMarks }) ?? 0
  const words = db
    .prepare<[string], string>(
      `SELECT canonical_text FROM document d JOIN revision_chunk c ON c.document_id = d.id AND c.revision = d.revision
       WHERE d.id = ? AND canonical_text <> '' ORDER BY seq`,
    )
    .pluck()
    .all(id)
    .join('\n')
  const taken = [...said.confirmed].at(-1) ?? 0
  const shown = [taken, said.underWay ?? taken].find((number) => wordsOf(number) === words)
  if (shown === undefined) faults.push(`what is shown is neither edition ${taken} nor ${said.underWay}`)
  for (const mark of said.marks) {
    if (db.prepare('SELECT 1 FROM annotation WHERE id = ?').get(mark) === undefined) faults.push(`mark ${mark} is gone`)
  }
  const placed = count(`SELECT count(*) FROM annotation a JOIN document d ON d.id = a.document_id
    JOIN annotation_place p ON p.annotation_id = a.id AND p.revision = d.revision
    WHERE d.id = :id AND a.id IN (SELECT value FROM json_each(:firstMarks))`)
  if (placed !== said.firstMarks.length)
    faults.push(`${placed} of ${said.firstMarks.length} marks have a place in what is shown`)
  const astray = count(`SELECT count(*) FROM annotation a JOIN annotation_place p ON p.annotation_id = a.id
    WHERE a.document_id = :id AND NOT EXISTS
      (SELECT 1 FROM document_revision r WHERE r.document_id = :id AND r.revision = p.revision)`)
  if (astray > 0) faults.push(`${astray} places in a revision that is not there`)
  return { faults, isUnderWayThere: shown === said.underWay }
}
