import type { Store } from '../store/store'
import { logQueries } from './log.queries'
import { todayAt } from './today'

/**
 * Makes undo of what was done append entries that void those that it made, and redo entries that void the voids: the log
 * itself is never changed. The memory states that undo brings back are then what replaying the logs gives.
 */
export function keepLogOnUndo(store: Store): void {
  store.onUndo((tx, { id: operationId, direction }) => {
    const log = logQueries(tx.db)
    const of = { operationId, nowMs: tx.nowMs, day: todayAt(tx.db, tx.nowMs).day }
    if (direction === 'undo') log.voidEntriesOf(of)
    else log.voidVoidsOf(of)
  })
}
