import type { Outcome, Store } from '../../store/store'

/** Readings on their way, by the case that is read; each store has its own. */
const running = new WeakMap<Store, Map<string, AbortController>>()

/** Reads a case so that stopReading can stop it. A reading of the same case that is under way is stopped. */
export async function asRunningReading<T>(
  store: Store,
  id: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const readings = running.get(store) ?? new Map<string, AbortController>()
  readings.get(id)?.abort()
  const own = new AbortController()
  running.set(store, readings.set(id, own))
  try {
    return await work(own.signal)
  } finally {
    if (readings.get(id) === own) readings.delete(id)
  }
}

/** Stops the reading of a case, which then changes nothing; does nothing where none is under way. */
export function stopReading(store: Store, id: string): Outcome<null> {
  running.get(store)?.get(id)?.abort()
  return { result: null, op: null, changed: [] }
}
