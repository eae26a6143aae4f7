import type { ResultRow } from '../../shared/model/practice'

/** Rows of a result that are of the same person, or of the case as a whole. */
export interface RowGroup {
  /** id of the person, "case" or "finding" */
  key: string
  /** null: of the case as a whole */
  person: string | null
  rows: ResultRow[]
}

/** Gathers rows person by person; then what is asked of the case as a whole; then what follows. One group where nobody is told apart. */
export function groupRows(rows: readonly ResultRow[]): RowGroup[] {
  if (rows.every(({ subject }) => subject === null)) return [{ key: 'case', person: null, rows: [...rows] }]
  const groups = new Map<string, RowGroup>()
  const inOrder = [
    ...rows.filter(({ subject }) => subject !== null),
    ...rows.filter(({ subject, kind }) => subject === null && kind === 'element'),
    ...rows.filter(({ subject, kind }) => subject === null && kind === 'finding'),
  ]
  for (const row of inOrder) {
    const key = row.subject?.id ?? (row.kind === 'finding' ? 'finding' : 'case')
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { key, person: row.subject?.label ?? null, rows: [row] })
  }
  return [...groups.values()]
}
