import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { AppError } from '../../shared/errors'
import { schemaVersion } from './migrate'
import { APPLICATION_ID } from './pragmas'

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/** Offsets of the numbers in a file's header. Source: sqlite.org/fileformat.html, 1.3. */
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68

/**
 * Looks at a data file before it is opened for writing, which could change it.
 * @param newestVersion the last schema version that this program knows
 * @throws AppError not-a-data-file, newer-data-file
 */
export function checkDataFile(file: string, newestVersion: number): void {
  if (!existsSync(file) || statSync(file).size === 0) return
  const header = readHeader(file)
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new AppError('not-a-data-file', { path: file, detail: 'no SQLite header' })
  }
  const applicationId = header.readUInt32BE(APPLICATION_ID_AT)
  // 0: made, but killed before its tables were. open-file makes sure that it is empty.
  if (applicationId !== APPLICATION_ID && applicationId !== 0) {
    throw new AppError('not-a-data-file', { path: file, detail: `application id ${applicationId}` })
  }
  const version = Math.max(header.readUInt32BE(USER_VERSION_AT), versionInWal(file))
  if (version > newestVersion) throw new AppError('newer-data-file', { file: version, app: newestVersion })
}

function readHeader(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(descriptor)
  }
}

/** The version that stands in the write-ahead log, if a newer program was killed before it was moved to the file. */
function versionInWal(file: string): number {
  if (!existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0) return 0
  // Read-only: it neither moves the log to the file nor removes it.
  const db = new SQLite(file, { readonly: true })
  try {
    return schemaVersion(db)
  } finally {
    db.close()
  }
}
