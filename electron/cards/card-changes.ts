import type { Database } from 'better-sqlite3'
import { assert } from '../../shared/assert'
import { cardState } from '../../shared/model/card'
import type { CardStanding } from '../../shared/scheduling/queue-part'
import { perConnection } from '../store/per-connection'

/** A card as counts and queues know it. */
export interface CardNow extends CardStanding {
  id: string
  noteId: string
  position: number
  stability: number | null
  lastReviewAtMs: number | null
}

/** What became of a card. `number` is its row's: within a process it tells cards apart, and it may be given anew. */
export interface CardChange {
  number: number
  /** null: it was not there */
  was: CardStanding | null
  /** null: it is gone */
  is: CardNow | null
}

/** Beyond so many, reading everything anew takes no longer. */
const MOST_CHANGES = 2000

interface CardChanges {
  /** From now on the listener is told of each change, or, where there are too many to tell, `many`. */
  listen(listener: (changes: readonly CardChange[] | 'many') => void): void
  /** Tells the listeners what changed since this was last called. Not within a transaction, which may be rolled back. */
  tell(): void
}

/**
 * What is kept in memory of cards follows them by this: TEMP triggers write down which cards an operation, an undo or a
 * redo changed, and how they stood before. What a transaction wrote goes with it when it is rolled back.
 */
export const cardChanges = perConnection((db: Database): CardChanges => {
  watch(db)
  const count = db.prepare<[], number>('SELECT count(*) FROM card_change').pluck()
  const changed = db.prepare<[], ChangeRow>(
    `SELECT number, was_deck_id, was_state, was_suspended, was_due_day, was_due_at_ms, was_buried_day, was_called_at_ms,
       was_last_review_day, ${columns.map((name) => `card.${name}`).join(', ')}, card.id, card.note_id, card.position,
       card.stability, card.last_review_at_ms
     FROM card_change LEFT JOIN card ON card.rowid = number`,
  )
  const forget = db.prepare('DELETE FROM card_change')
  const listeners: ((changes: readonly CardChange[] | 'many') => void)[] = []
  const read = (): CardChange[] | 'many' => {
    const changes = count.get() ?? 0
    if (changes > MOST_CHANGES) return 'many'
    // An answer changes one, and a list of one takes twice as long to get.
    const only = changes === 1 ? changed.get() : undefined
    return only ? [fromRow(only)] : changes === 0 ? [] : changed.all().map(fromRow)
  }
  return {
    listen: (listener) => void listeners.push(listener),
    tell() {
      assert(!db.inTransaction, 'what changed is told within a transaction')
      const changes = read()
      if (changes !== 'many' && changes.length === 0) return
      forget.run()
      for (const listener of listeners) listener(changes)
    },
  }
})

const columns = [
  'deck_id',
  'state',
  'suspended',
  'due_day',
  'due_at_ms',
  'buried_day',
  'called_at_ms',
  'last_review_day',
] as const

function watch(db: Database): void {
  assert(!db.inTransaction, 'what is made in a transaction may be rolled back with it')
  const were = columns.map((name) => `was_${name}`).join(', ')
  // Beyond what is told, more need not be written down.
  const isTold = `coalesce((SELECT max(place) FROM card_change), 0) <= ${MOST_CHANGES}`
  // Not OR IGNORE: the statement that fires a trigger may bring a policy of its own, which holds in the trigger as well.
  const note = (row: 'old' | 'new', values: string) =>
    `INSERT INTO card_change (number, ${were}) SELECT ${row}.rowid, ${values}
     WHERE NOT EXISTS (SELECT 1 FROM card_change WHERE number = ${row}.rowid)`
  const asItWas = columns.map((name) => `old.${name}`).join(', ')
  const asNothing = columns.map(() => 'NULL').join(', ')
  db.exec(`
    CREATE TEMP TABLE card_change (place INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, ${were});
    CREATE TEMP TRIGGER card_change_insert AFTER INSERT ON main.card WHEN ${isTold} BEGIN ${note('new', asNothing)}; END;
    CREATE TEMP TRIGGER card_change_delete AFTER DELETE ON main.card WHEN ${isTold} BEGIN ${note('old', asItWas)}; END;
    CREATE TEMP TRIGGER card_change_update
    AFTER UPDATE OF ${columns.join(', ')}, note_id, position, stability, last_review_at_ms ON main.card
    WHEN ${isTold} BEGIN ${note('old', asItWas)}; END;`)
}

type Columns<Prefix extends string> = {
  [Name in `${Prefix}deck_id` | `${Prefix}state`]: string | null
} & {
  [Name in (typeof columns)[number] as Name extends 'deck_id' | 'state' ? never : `${Prefix}${Name}`]: number | null
}

type ChangeRow = Columns<'was_'> &
  Columns<''> & {
    number: number
    id: string | null
    note_id: string | null
    position: number | null
    stability: number | null
    last_review_at_ms: number | null
  }

function fromRow(row: ChangeRow): CardChange {
  return {
    number: row.number,
    was:
      row.was_deck_id === null
        ? null
        : {
            deckId: row.was_deck_id,
            state: cardState.parse(row.was_state),
            suspended: row.was_suspended === 1,
            dueDay: row.was_due_day,
            dueAtMs: row.was_due_at_ms,
            buriedDay: row.was_buried_day,
            calledAtMs: row.was_called_at_ms,
            lastReviewDay: row.was_last_review_day,
          },
    is:
      row.id === null || row.note_id === null || row.deck_id === null
        ? null
        : {
            id: row.id,
            noteId: row.note_id,
            position: row.position ?? 0,
            stability: row.stability,
            lastReviewAtMs: row.last_review_at_ms,
            deckId: row.deck_id,
            state: cardState.parse(row.state),
            suspended: row.suspended === 1,
            dueDay: row.due_day,
            dueAtMs: row.due_at_ms,
            buriedDay: row.buried_day,
            calledAtMs: row.called_at_ms,
            lastReviewDay: row.last_review_day,
          },
  }
}
