import { mkdtempSync, rmSync } from 'node:fs'
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
}

/**
 * A store on a real file in a temporary folder, which goes when the test ends. Call it in a test or in beforeEach.
 * Ids count up (id-000001), and the clock stands still at 2026-03-02T09:00Z until the test moves it.
 */
export function temporaryStore(): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'actus-store-'))
  const file = join(folder, 'actus.db')
  const clock = { nowMs: Date.UTC(2026, 2, 2, 9) }
  let ids = 0
  const now = () => clock.nowMs
  const newId = () => `id-${String(++ids).padStart(6, '0')}`
  const open = () => openStore({ file, now, newId })
  let store = open()
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
  }
}
