import type { Database } from 'better-sqlite3'

/** So soon that little has gathered while much is written part by part: what a learner does meanwhile waits for it. */
const AFTER_MS = 20

export interface IdleCheckpoint {
  /** Something was committed: it is moved into the data file once nobody waits for it. */
  committed(): void
  stop(): void
}

/**
 * Moves what was committed from the write-ahead log into the data file between the requests rather than within them. What a
 * commit promises does not hang on it: the log was flushed to the disk, and is read at the next start.
 */
export function idleCheckpoint(db: Database): IdleCheckpoint {
  let timer: NodeJS.Timeout | null = null
  const run = () => {
    timer = null
    try {
      db.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // A full disk, or rows that are just being read: all is in the log, and the next commit has it tried again.
    }
  }
  return {
    committed() {
      timer ??= setTimeout(run, AFTER_MS).unref()
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}
