import type { ImportProgress } from '../../shared/model/import'
import type { Outcome, Store } from '../store/store'

interface Running {
  controller: AbortController
  phase: ImportProgress['phase']
  share: number
  heardAtMs: number
}

/** Imports on their way, by the id that the window gave them; each store has its own. */
const running = new WeakMap<Store, Map<string, Running>>()

/** What an import is run with: when to stop, and whom to tell how far it is. */
export interface Run {
  importId: string
  signal: AbortSignal
  report(phase: ImportProgress['phase'], share: number): void
}

/** Runs an import that cancelImport can stop, and importProgress can ask about, by this id. */
export async function asRunningImport<T>(
  store: Store,
  importId: string,
  now: () => number,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const imports = running.get(store) ?? new Map<string, Running>()
  const one: Running = { controller: new AbortController(), phase: 'reading', share: 0, heardAtMs: now() }
  running.set(store, imports.set(importId, one))
  const report: Run['report'] = (phase, share) => Object.assign(one, { phase, share, heardAtMs: now() })
  try {
    return await work({ importId, signal: one.controller.signal, report })
  } finally {
    imports.delete(importId)
  }
}

/** Whether it was stopped by cancelImport. */
export const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** How far an import is; null if none of that id is under way. */
export function importProgress(store: Store, importId: string, nowMs: number): ImportProgress | null {
  const one = running.get(store)?.get(importId)
  if (one === undefined) return null
  return { phase: one.phase, share: one.share, quietMs: Math.max(0, nowMs - one.heardAtMs) }
}

/** Stops an import; it then leaves nothing behind. One that has ended is not touched. */
export function cancelImport(store: Store, importId: string): Outcome<void> {
  running.get(store)?.get(importId)?.controller.abort()
  return { result: undefined, op: null, changed: [] }
}
