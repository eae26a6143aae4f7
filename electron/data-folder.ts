import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import SQLite from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../shared/errors'

/** Which program of ours has the data folder open. */
export type Holder = 'desktop' | 'browser' | 'cli'

export interface DataFolder {
  folder: string
  /** the data file */
  file: string
  /** Lets another host have the folder. */
  release(): void
}

const holderNote = z.object({ holder: z.enum(['desktop', 'browser', 'cli']), pid: z.int() })

/** Where a learner's data lies unless they say otherwise, as is the custom of the system. */
export function defaultDataFolder(platform = process.platform, env: NodeJS.ProcessEnv = process.env, home = homedir()): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Actus')
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Actus')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'actus')
}

/**
 * Takes the data folder for this process, making it if need be, so that two hosts never write at once.
 *
 * The lock is one that SQLite holds on an empty file beside the data file: the system drops it when the process ends,
 * however it ends, so that no crash leaves a lock behind. The note beside it only says who has it.
 * @throws AppError data-folder-in-use
 */
export function holdDataFolder(path: string, holder: Holder): DataFolder {
  const folder = resolve(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new SQLite(join(folder, 'actus.lock'), { timeout: 0 })
  const note = join(folder, 'actus.lock.json')
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!(error instanceof SQLite.SqliteError) || error.code !== 'SQLITE_BUSY') throw error
    throw new AppError('data-folder-in-use', { folder, ...readNote(note) }, { cause: error })
  }
  writeFileSync(note, JSON.stringify({ holder, pid: process.pid }))
  return {
    folder,
    file: join(folder, 'actus.db'),
    release() {
      rmSync(note, { force: true })
      lock.close()
    },
  }
}

function readNote(file: string): { holder: string; pid: number } {
  try {
    return holderNote.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // The other one has the lock but has not written its note yet.
    return { holder: 'unknown', pid: 0 }
  }
}
