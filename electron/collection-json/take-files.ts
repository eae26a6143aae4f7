import { createHash } from 'node:crypto'
import type { OperationInParts, Transaction } from '../store/store'
import { turn } from '../store/turn'
import { count, setOf, skip, type Importing } from './importing'
import { add, type MeetingRow } from './meet'
import { keyOf, rowStatements } from './statements'

/** Makes room for a file that is not kept yet; it is whole once its bytes were found to be those of its name. */
export function takeFile(tx: Transaction, it: Importing, row: MeetingRow): void {
  const complete = tx.db
    .prepare<[unknown], number>('SELECT complete FROM blob WHERE sha256 = ?')
    .pluck()
    .get(row.values.sha256)
  if (complete === 1) return count(it, row.section.key, 'same')
  if (complete === undefined) return add(tx, it, { ...row, more: { complete: 0 } })
  setOf(it.taken, 'blob').add(String(row.values.sha256))
  count(it, row.section.key, 'new')
}

/** The bytes of a file that is kept already are not looked at. */
export function takeFilePart(tx: Transaction, it: Importing, row: MeetingRow): void {
  const { section, values } = row
  if (!setOf(it.taken, 'blob').has(keyOf(['sha256'], values))) return count(it, section.key, 'same')
  if (rowStatements(tx.db).find(section, values) !== null) return count(it, section.key, 'same')
  add(tx, it, row)
}

/** Lets the files be used whose bytes have the SHA-256 by which they are called: under a false name one would stand for another. */
export async function finishFiles(running: OperationInParts, it: Importing): Promise<void> {
  const seqs = it.db.prepare<[string], number>('SELECT seq FROM blob_chunk WHERE sha256 = ? ORDER BY seq').pluck()
  const chunk = it.db
    .prepare<[string, number], Uint8Array>('SELECT bytes FROM blob_chunk WHERE sha256 = ? AND seq = ?')
    .pluck()
  for (const sha256 of setOf(it.taken, 'blob')) {
    const hash = createHash('sha256')
    // Of a large file, so that nobody waits: a part is hashed in a millisecond.
    for (const seq of seqs.all(sha256)) {
      hash.update(chunk.get(sha256, seq) ?? new Uint8Array())
      await turn()
    }
    const isWhole = hash.digest('hex') === sha256
    if (isWhole) running.part(({ db }) => void db.prepare('UPDATE blob SET complete = 1 WHERE sha256 = ?').run(sha256))
    else skip(it, 'files', 0, 'damaged')
    await turn()
  }
}
