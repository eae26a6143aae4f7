import type { Store } from '../store/store'

const last = new WeakMap<Store, Promise<unknown>>()

/** Runs what no other of a store may run beside, after those that were asked for before. */
export async function oneAtATime<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const before = last.get(store) ?? Promise.resolve()
  // Whatever became of the one before is told to who asked for it.
  const own = before.then(work, work)
  last.set(store, own)
  return own
}
