/**
 * Lets one task of each key run at a time: the next one ends the one before, and whoever waits for that gets what the next one
 * gives. For what is asked again with every change, and takes longer than the time between two.
 */
export function latestOnly<T>(): (key: string, task: (signal: AbortSignal) => Promise<T>) => Promise<T> {
  const running = new Map<string, { stop: AbortController; result: Promise<T> }>()
  return (key, task) => {
    running.get(key)?.stop.abort()
    const stop = new AbortController()
    const work = async (): Promise<T> => {
      try {
        return await task(stop.signal)
      } catch (error) {
        const next = running.get(key)
        if (stop.signal.aborted && next !== undefined) return next.result
        throw error
      } finally {
        if (running.get(key)?.stop === stop) running.delete(key)
      }
    }
    const result = work()
    running.set(key, { stop, result })
    return result
  }
}
