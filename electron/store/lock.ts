import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../shared/errors'

/** Who has a data folder open. */
const holder = z.object({ host: z.string(), pid: z.int(), sinceMs: z.number() })
export type Holder = z.infer<typeof holder>

export interface FolderLock {
  /** Lets the next host in. The system does the same when the process ends, however it ends. */
  release(): void
}

/** Keeps the locks from being collected, which would free them, should a host not hold on to what it was given. */
const held = new Set<Database>()

/**
 * Takes the data folder for this process, so that two hosts never write at once; makes the folder if it is not there.
 * What locks is a transaction on `lock.db`, not a file with a process id, which would outlive a crash. `lock.json` only
 * says who it is. Nothing else in this process may open lock.db: closing any handle of it would free the lock (POSIX).
 * @throws AppError data-folder-in-use
 */
export function lockDataFolder(folder: string, self: Holder): FolderLock {
  makeFolder(folder)
  const holderFile = join(folder, 'lock.json')
  const lock = new SQLite(join(folder, 'lock.db'), { timeout: 0 })
  try {
    // The default journal: in WAL mode an exclusive transaction would let others read.
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof SQLite.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    const other = readHolder(holderFile)
    const facts = { folder, holder: other?.host ?? 'unknown', pid: other?.pid ?? 0 }
    throw new AppError('data-folder-in-use', facts, { cause: error })
  }
  held.add(lock)
  // Renamed into place, so that nobody reads half of it.
  writeFileSync(`${holderFile}.part`, JSON.stringify(self))
  renameSync(`${holderFile}.part`, holderFile)
  return {
    release() {
      rmSync(holderFile, { force: true })
      held.delete(lock)
      lock.close()
    },
  }
}

/** Makes a folder and those above it. Not by mkdir's own `recursive`, which tries for ever where none can be made, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another host may have been quicker.
    if (!existsSync(folder)) throw error
  }
}

/** Who holds the folder, or null in the moment before it has said so. */
function readHolder(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Absent, or of another version: that the folder is taken is what matters.
    return null
  }
}
