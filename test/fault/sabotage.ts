import SQLite from 'better-sqlite3'

/**
 * Kills this process right after a statement, as from outside: nothing is flushed, no handler runs.
 * @param statement which one from now on; 1 is the next
 */
export function killAtStatement(statement: number): void {
  const db = new SQLite(':memory:')
  const prototype: object = Object.getPrototypeOf(db.prepare('SELECT 1'))
  db.close()
  let left = statement
  for (const name of ['run', 'get', 'all']) {
    const original: unknown = Reflect.get(prototype, name)
    if (typeof original !== 'function') throw new Error(`better-sqlite3 has no Statement.${name}`)
    Reflect.set(prototype, name, function (this: unknown, ...values: unknown[]): unknown {
      const result: unknown = Reflect.apply(original, this, values)
      if (--left === 0) process.kill(process.pid, 'SIGKILL')
      return result
    })
  }
}

/** Makes transactions do nothing but run their work: each statement then commits by itself. For showing that it is noticed. */
export function withoutTransactions(): void {
  Reflect.set(SQLite.prototype, 'transaction', (work: (...values: unknown[]) => unknown) => {
    const run = (...values: unknown[]): unknown => work(...values)
    return Object.assign(run, { default: run, deferred: run, immediate: run, exclusive: run })
  })
}
