import { noteFields } from '../../shared/model/card'
import { fromFile, type FileSection } from './columns'

export type RowValue = string | number | Uint8Array | null
/** A row by the names of its columns, without those that are worked out. */
export type RowValues = Record<string, RowValue>

/** The values of a row of the file; null if one of them is not what it is to be. A member that is not there is null. */
export function rowValues({ columns, table }: FileSection, row: unknown): RowValues | null {
  if (typeof row !== 'object' || row === null) return null
  const members = new Map(Object.entries(row))
  const values: RowValues = {}
  for (const column of columns) {
    if (column.isTold) continue
    const value = fromFile(column, members.get(column.member) ?? null)
    if (value === undefined) return null
    values[column.column] = value
  }
  if (table === 'note' && !noteFields.safeParse(members.get('fields')).success) return null
  return values
}
