import { z } from 'zod'
import { assert } from '../../shared/assert'

/** A change of many rows of a table at once, which is taken back by its rows of operation_row. */
export interface RowsInverse {
  /** the first and the last of them, by their numbers */
  first: number
  last: number
  /** what the change did */
  event: 'insert' | 'update' | 'delete'
  table: string
  /** whose values stand in them, one after the other: those of the key first, and of rows that were put in those alone */
  columns: readonly string[]
}

const ofRows = z.object({
  event: z.enum(['insert', 'update', 'delete']),
  table: z.string(),
  columns: z.array(z.string()),
})

/** What a change of many rows was, as operation_change has it. */
export const rowsInverse = (json: string, first: number, last: number): RowsInverse => ({
  ...ofRows.parse(JSON.parse(json)),
  first,
  last,
})

/** So many columns has operation_row for values: no table that undo knows has more. */
const PLACES = 24

/** The columns of operation_row in which the values of these stand. */
export function placesOf(columns: readonly string[]): string[] {
  assert(columns.length <= PLACES, `operation_row has room for ${PLACES} values, not for ${columns.length}`)
  return columns.map((_, index) => `v${index + 1}`)
}

/** All columns of operation_row for values. */
export const allPlaces: readonly string[] = Array.from({ length: PLACES }, (_, index) => `v${index + 1}`)
