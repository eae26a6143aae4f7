import SQLite, { type Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { AppError, type Entity } from '../../shared/errors'
import { operationNameOf, type OperationName } from '../../shared/model/operation'
import { backUp, type Backup } from './backup'
import { idleCheckpoint } from './checkpoint'
import { openDataFile } from './open-file'
import { operationQueries } from './operation.queries'
import type { InsertMany, RemoveMany, UpdateMany } from './many-rows'
import { turn } from './turn'
import { installUndoLog, type UndoLog } from './undo-log'

/** What code that runs inside a transaction may use. */
export interface Transaction {
  db: Database
  /** the operation that changes are recorded for; null in a write */
  operationId: string | null
  /** UTC milliseconds */
  nowMs: number
  newId(): string
  /** Reports a change that no table shows. */
  touch(...entities: Entity[]): void
  /** Forgets the undo steps that would bring back, or change, what belongs to a row that is gone for good. */
  forget(rowId: string): void
  /**
   * Change, put or remove many rows of one table by one statement, which undo takes back as one: it takes a fraction of the
   * time that recording each row does. What triggers and foreign keys do to other tables is recorded row by row.
   * @returns how many rows
   */
  changeMany(change: UpdateMany): number
  insertMany(change: InsertMany): number
  removeMany(change: RemoveMany): number
}

/** What a user action gave and what the window has to read again. */
export interface Outcome<T> {
  result: T
  /** the operation's id; null if it changed nothing, or nothing that can be undone */
  op: string | null
  changed: Entity[]
}

/**
 * One user action that is written in many transactions, so that nothing else waits for it long: one undo step, once it has
 * ended. Others may read what is there of it before.
 */
export interface OperationInParts {
  /** Runs the next of its transactions. @throws whatever work throws, with nothing of this part changed */
  part<T>(work: (tx: Transaction) => T): T
  /** Makes all parts one undo step. Nothing may follow. */
  end(): Omit<Outcome<null>, 'result'>
  /** Takes back all parts, part by part. Nothing may follow. */
  abandon(): Promise<void>
}

interface UndoneOperation {
  id: string
  name: OperationName
  direction: 'undo' | 'redo'
}
type UndoHook = (tx: Transaction, operation: UndoneOperation) => void

export interface Store {
  /** for reading outside transactions */
  db: Database
  /**
   * Runs one user action as one transaction and one undo step.
   * @throws whatever work throws, with nothing changed
   */
  operate<T>(name: OperationName, nowMs: number, work: (tx: Transaction) => T): Outcome<T>
  /** Begins a user action that takes more time than others should wait. If the program ends in it, the next start takes it back. */
  operateInParts(name: OperationName, now: () => number): OperationInParts
  /** Runs a transaction that is no undo step. Its caller says why it is none. */
  write<T>(nowMs: number, work: (tx: Transaction) => T): Outcome<T>
  /** Takes back the last operation. @throws AppError nothing-to-undo */
  undo(nowMs: number): { name: OperationName; changed: Entity[] }
  /** Does again what was taken back last. @throws AppError nothing-to-redo */
  redo(nowMs: number): { name: OperationName; changed: Entity[] }
  /** What undo and redo would do. */
  history(): { undo: OperationName | null; redo: OperationName | null }
  /** Runs the hook in the transaction of each undo and redo, after the tables were set back. */
  onUndo(hook: UndoHook): void
  /** Copies the data file while it is in use. @throws AppError backup-failed if the copy does not verify */
  backup(file: string): Promise<Backup>
  close(): void
}

export interface StoreOptions {
  file: string
  /** UTC milliseconds */
  now(): number
  /** a new UUIDv7 */
  newId(): string
}

/** More than anyone goes back, and little enough to keep the file small. */
const KEPT_OPERATIONS = 1000
/** So many changes of a row are taken back in some milliseconds. */
const TAKEN_BACK_AT_ONCE = 200

/**
 * Opens the data file, making or migrating it if need be. The caller holds the data folder's lock.
 * @throws AppError newer-data-file, not-a-data-file, backup-failed; the file is then as it was
 */
export function openStore(options: StoreOptions): Store {
  const db = openDataFile(options.file, options.now())
  // For statements that add many rows.
  db.function('new_id', { directOnly: true }, options.newId)
  const undoLog = installedLater(db)
  const operations = operationQueries(db)
  const checkpoint = idleCheckpoint(db)
  const hooks: UndoHook[] = []

  function inTransaction<T>(operationId: string | null, nowMs: number, work: (tx: Transaction) => T) {
    assert(!db.inTransaction, 'a transaction inside another: pass the open one on')
    // Before the transaction begins: what is made within it goes if it is rolled back.
    const log = undoLog.get()
    const touched = new Set<Entity>()
    const tx: Transaction = {
      db,
      operationId,
      nowMs,
      newId: options.newId,
      touch: (...entities) => entities.forEach((entity) => touched.add(entity)),
      forget(rowId) {
        if (operations.forget(rowId)) touched.add('history')
      },
      changeMany: (change) => log.many.change(change),
      insertMany: (change) => log.many.insert(change),
      removeMany: (change) => log.many.remove(change),
    }
    const outcome = db
      .transaction(() => {
        log.record(operationId)
        const result = work(tx)
        log.record(null)
        return { result, changed: [...new Set([...log.takeChanged(), ...touched])] }
      })
      .immediate()
    checkpoint.committed()
    return outcome
  }

  function reverse(direction: 'undo' | 'redo', nowMs: number): { name: OperationName; changed: Entity[] } {
    const found = direction === 'undo' ? operations.findLastDone() : operations.findFirstUndone()
    if (!found) throw new AppError(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo', {})
    const operation = { id: found.id, name: operationNameOf(found.name), direction }
    const { changed } = inTransaction(found.id, nowMs, (tx) => {
      // Rows that refer to each other come back one after the other; what counts is that all is whole at the end.
      db.pragma('defer_foreign_keys = ON')
      operations.reverse(found.id, undoLog.get().reverse)
      for (const hook of hooks) hook(tx, operation)
      operations.setUndone(found.id, direction === 'undo')
      tx.touch('history')
    })
    return { name: operation.name, changed }
  }

  /** Takes back what an operation that never came to its end has written, as if it had not begun. */
  function takeBack(id: string, nowMs: number): void {
    inTransaction(null, nowMs, () => {
      db.pragma('defer_foreign_keys = ON')
      operations.reverse(id, undoLog.get().reverse)
      operations.remove(id)
    })
  }

  /** As takeBack, the last changes first and part by part; if the program ends in it, the next start takes back the rest. */
  async function takeBackInParts(id: string, now: () => number): Promise<void> {
    let atMost = TAKEN_BACK_AT_ONCE
    const takeSome = () =>
      inTransaction(null, now(), () => {
        db.pragma('defer_foreign_keys = ON')
        return operations.reverse(id, undoLog.get().reverse, atMost)
      }).result
    for (;;) {
      try {
        if (takeSome() === 0) return inTransaction(null, now(), () => void operations.remove(id)).result
      } catch (error) {
        // What one statement changed in several tables may not stand half taken back.
        if (!(error instanceof SQLite.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT') || atMost === -1)
          throw error
        atMost = -1
      }
      await turn()
    }
  }

  for (const id of operations.running()) takeBack(id, options.now())

  return {
    db,
    operateInParts(name, now) {
      const id = options.newId()
      const touched = new Set<Entity>()
      inTransaction(null, now(), () => operations.begin(id, name, now()))
      return {
        part(work) {
          const { result, changed } = inTransaction(id, now(), work)
          for (const entity of changed) touched.add(entity)
          return result
        },
        end() {
          const undoable = inTransaction(null, now(), () => {
            const has = operations.hasChanges(id)
            if (has) {
              operations.end(id)
              operations.removeUndone()
              operations.removeBeyond(KEPT_OPERATIONS)
            } else operations.remove(id)
            return has
          }).result
          return { op: undoable ? id : null, changed: [...touched, ...(undoable ? (['history'] as const) : [])] }
        },
        abandon: () => takeBackInParts(id, now),
      }
    },
    operate(name, nowMs, work) {
      const id = options.newId()
      const outcome = inTransaction(id, nowMs, (tx) => {
        operations.insert(id, name, nowMs)
        const result = work(tx)
        const undoable = operations.hasChanges(id)
        if (undoable) {
          operations.removeUndone()
          operations.removeBeyond(KEPT_OPERATIONS)
          tx.touch('history')
        } else operations.remove(id)
        return { result, op: undoable ? id : null }
      })
      return { ...outcome.result, changed: outcome.changed }
    },
    write(nowMs, work) {
      return { ...inTransaction(null, nowMs, work), op: null }
    },
    undo: (nowMs) => reverse('undo', nowMs),
    redo: (nowMs) => reverse('redo', nowMs),
    history() {
      const undo = operations.findLastDone()
      const redo = operations.findFirstUndone()
      return { undo: undo && operationNameOf(undo.name), redo: redo && operationNameOf(redo.name) }
    },
    onUndo: (hook) => void hooks.push(hook),
    backup: (file) => backUp(db, file),
    close() {
      undoLog.stop()
      checkpoint.stop()
      db.close()
    },
  }
}

/** The window has shown what it begins with by then, and nobody has done anything yet. */
const UNDO_LOG_AFTER_MS = 400

/**
 * The undo log, set up a moment after the store is opened or before the first write, whichever comes first: what is read at
 * the start does not wait for its triggers.
 */
function installedLater(db: Database) {
  let log: UndoLog | null = null
  const get = () => (log ??= installUndoLog(db))
  const timer = setTimeout(get, UNDO_LOG_AFTER_MS).unref()
  return { get, stop: () => clearTimeout(timer) }
}
