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
    const voided = direction === 'undo' ? log.entriesOf(operationId) : log.openVoidsOf(operationId)
    if (voided.length === 0) return
    const { day } = todayAt(tx.db, tx.nowMs)
    const voids = voided.map((voidsId) => ({ id: tx.newId(), voidsId }))
    log.addVoids(voids, { nowMs: tx.nowMs, day, operationId })
  })
}
