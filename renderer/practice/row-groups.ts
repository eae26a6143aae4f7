import type { FindingTrace, Named, ResultRow } from '../../shared/model/practice'

/** Rows of a result that are of the same person, or of the case as a whole. */
export interface RowGroup {
  /** id of the person, "case" or "finding" */
  key: string
  /** null: of the case as a whole */
  person: Named | null
  rows: ResultRow[]
}

/**
 * Gathers rows: what follows from the case, then person by person, then what is asked of the case as a whole. One group where
 * nobody is told apart.
 */
export function groupRows(rows: readonly ResultRow[]): RowGroup[] {
  if (rows.every(({ subject }) => subject === null)) return [{ key: 'case', person: null, rows: [...rows] }]
  const groups = new Map<string, RowGroup>()
  const inOrder = [
    ...rows.filter(({ subject, kind }) => subject === null && kind === 'finding'),
    ...rows.filter(({ subject }) => subject !== null),
    ...rows.filter(({ subject, kind }) => subject === null && kind === 'element'),
  ]
  for (const row of inOrder) {
    const key = row.subject?.id ?? (row.kind === 'finding' ? 'finding' : 'case')
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { key, person: row.subject, rows: [row] })
  }
  return [...groups.values()]
}

/**
 * Gives which groups are open at first: what follows, and the one of which not all was right. Where that is so of several, each
 * stays on its line, so that the outcome of all is seen at a glance.
 */
export function openAtFirst(groups: readonly RowGroup[]): ReadonlySet<string> {
  const isFold = ({ key }: RowGroup) => key !== 'finding' && groups.length > 1
  const differing = groups.filter((group) => isFold(group) && group.rows.some((row) => row.score < 1 || row.differs))
  const [only] = differing.length === 1 ? differing : []
  return new Set(groups.filter((group) => !isFold(group) || group === only).map(({ key }) => key))
}

/** Gives what the engine finds of a person, of what is asked. */
export const findingsOf = (person: Named | null, traces: readonly FindingTrace[]): FindingTrace[] =>
  person === null ? [] : traces.filter(({ asked, subject }) => asked && subject?.id === person.id)
