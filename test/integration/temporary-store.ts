import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../../electron/store/store'

export interface TemporaryStore {
  /** the open store; another one after reopen */
  readonly store: Store
  readonly folder: string
  readonly file: string
  /** what now() gives; a test moves it */
  clock: { nowMs: number }
  now(): number
  newId(): string
  /** Closes the data file and opens it again, as a restart does. */
  reopen(): Store
  /** Takes what the file holds, for others to begin with. */
  snapshot(): Snapshot
}

/** What a data file holds at a moment. */
export interface Snapshot {
  bytes: Uint8Array
  /** how many ids were given until then */
  ids: number
}

/** A new data file as its first opening makes it. To make it takes ten times as long as to copy it. */
let blank: Snapshot | undefined

/**
 * A store on a real file in a temporary folder, which goes when the test ends. Call it in a test or in beforeEach.
 * Ids count up (id-000001), and the clock stands still at 2026-03-02T09:00Z until the test moves it.
 * It is as the program has it but for one thing: nothing waits for the disk, which a test could not tell from one that does.
 * @param from what the file holds at first; nothing if it is not given
 */
export function temporaryStore(from = blank): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'actus-store-'))
  const file = join(folder, 'actus.db')
  const clock = { nowMs: Date.UTC(2026, 2, 2, 9) }
  let ids = from?.ids ?? 0
  const now = () => clock.nowMs
  const newId = () => `id-${String(++ids).padStart(6, '0')}`
  const open = () => {
    const opened = openStore({ file, now, newId })
    opened.db.pragma('synchronous = OFF')
    return opened
  }
  if (from) writeFileSync(file, from.bytes)
  let store = open()
  const snapshot = () => ({ bytes: store.db.serialize(), ids })
  blank ??= snapshot()
  onTestFinished(() => {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    get store() {
      return store
    },
    folder,
    file,
    clock,
    now,
    newId,
    reopen() {
      store.close()
      store = open()
      return store
    },
    snapshot,
  }
}
