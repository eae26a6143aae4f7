import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { AppError } from '../../shared/errors'

/** By which SQLite says that the place is at fault: no permission, a disk that is full or fails. */
const OF_THE_PLACE = ['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_IOERR', 'SQLITE_FULL']

/** Gives what the learner can do about an error of the data folder or of the file in it; null if it is of something else. */
export function folderFault(folder: string, error: unknown): AppError | null {
  if (error instanceof SQLite.SqliteError) {
    const { code, message } = error
    const begins = (start: string) => code.startsWith(start)
    if (begins('SQLITE_CORRUPT')) return fileDamaged(join(folder, 'actus.db'), error)
    if (!OF_THE_PLACE.some(begins)) return null
    return new AppError('data-folder-unusable', { folder, detail: message }, { cause: error })
  }
  const isOfFolder =
    error instanceof Error && 'syscall' in error && 'path' in error && String(error.path).startsWith(folder)
  return isOfFolder ? new AppError('data-folder-unusable', { folder, detail: error.message }, { cause: error }) : null
}

/** What is said of a data file that is ours, and of which a part cannot be read. */
export function fileDamaged(path: string, cause: Error): AppError {
  return new AppError('data-file-damaged', { path, detail: cause.message }, { cause })
}
