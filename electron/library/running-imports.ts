import type { Outcome, Store } from '../store/store'

/** Imports on their way, by the id that the window gave them; each store has its own. */
const running = new WeakMap<Store, Map<string, AbortController>>()

/** Runs an import that cancelImport can stop by this id. */
export async function asRunningImport<T>(
  store: Store,
  importId: string,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const imports = running.get(store) ?? new Map<string, AbortController>()
  running.set(store, imports.set(importId, controller))
  try {
    return await run(controller.signal)
  } finally {
    imports.delete(importId)
  }
}

/** Stops an import; it then leaves nothing behind. One that has ended is not touched. */
export function cancelImport(store: Store, importId: string): Outcome<void> {
  running.get(store)?.get(importId)?.abort()
  return { result: undefined, op: null, changed: [] }
}
