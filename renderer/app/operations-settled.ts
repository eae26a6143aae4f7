import type { MutationCache } from '@tanstack/react-query'

/**
 * Resolves once nothing that was begun before is still on its way to the store, whatever came of it; at once if nothing is.
 * What begins while one waits is not waited for.
 * @param scope whose mutations are not waited for either: they queue among themselves
 */
export function operationsSettled(cache: MutationCache, scope: string): Promise<void> {
  const underWay = new Set(
    cache.getAll().filter(({ state, options }) => state.status === 'pending' && options.scope?.id !== scope),
  )
  if (underWay.size === 0) return Promise.resolve()
  return new Promise((done) => {
    const unsubscribe = cache.subscribe(({ mutation }) => {
      if (!mutation || mutation.state.status === 'pending' || !underWay.delete(mutation) || underWay.size > 0) return
      unsubscribe()
      done()
    })
  })
}
