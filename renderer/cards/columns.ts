import type { CardColumn } from '../../shared/model/card-table'

interface ColumnLook {
  /** width, rem */
  width: number
  /** numbers stand at the end */
  atEnd?: boolean
  /** where there is no room for all, the columns of a lower rank go first */
  rank: number
}

/** How each column is drawn; what a card asks takes the room that the others leave. */
export const columnLooks: Readonly<Record<CardColumn, ColumnLook>> = {
  front: { width: 12, rank: 16 },
  due: { width: 6.125, rank: 15 },
  recall: { width: 3.25, rank: 14, atEnd: true },
  flag: { width: 4.5, rank: 13 },
  interval: { width: 4.5, rank: 12, atEnd: true },
  deck: { width: 8.5, rank: 11 },
  tags: { width: 8, rank: 10 },
  type: { width: 5.375, rank: 9 },
  lapses: { width: 3.75, rank: 8, atEnd: true },
  reps: { width: 4.5, rank: 7, atEnd: true },
  stability: { width: 4.75, rank: 6, atEnd: true },
  difficulty: { width: 4.75, rank: 5, atEnd: true },
  source: { width: 9, rank: 4 },
  back: { width: 11, rank: 3 },
  created: { width: 5.5, rank: 2 },
  edited: { width: 5.5, rank: 1 },
}

/**
 * The columns that have room, in their order. What a card asks is always among them.
 * @param room rem, of the whole table
 */
export function fittingColumns(columns: readonly CardColumn[], room: number): CardColumn[] {
  const kept = new Set<CardColumn>(['front'])
  let left = room - columnLooks.front.width
  for (const column of columns.toSorted((a, b) => columnLooks[b].rank - columnLooks[a].rank)) {
    const { width } = columnLooks[column]
    if (kept.has(column) || width > left) continue
    kept.add(column)
    left -= width
  }
  return withFront(columns).filter((column) => kept.has(column))
}

/** Room beside the margin for a table, rem. */
const PAGE_ROOM = 40.5

/** Whether the columns want the room of the margin too, as long as nothing stands in it. */
export const wantMargin = (columns: readonly CardColumn[]): boolean =>
  withFront(columns).reduce((sum, column) => sum + columnLooks[column].width, 0) > PAGE_ROOM

/** The columns with what a card asks before them; once each. */
export const withFront = (columns: readonly CardColumn[]): CardColumn[] => [
  ...new Set<CardColumn>(['front', ...columns]),
]

/** The columns with one shown or no longer shown: a new one stands last. */
export const toggledColumn = (columns: readonly CardColumn[], column: CardColumn): CardColumn[] =>
  columns.includes(column) ? columns.filter((it) => it !== column) : [...columns, column]

/** The columns with one moved by a place towards the start (-1) or the end (1); as they were at either end. */
export function movedColumn(columns: readonly CardColumn[], column: CardColumn, by: 1 | -1): CardColumn[] {
  const from = columns.indexOf(column)
  // What a card asks stays first.
  const to = Math.min(columns.length - 1, Math.max(1, from + by))
  if (from < 1) return [...columns]
  return columns.toSpliced(from, 1).toSpliced(to, 0, column)
}
