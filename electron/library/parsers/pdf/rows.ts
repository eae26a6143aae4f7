import type { Segment } from './model'

/** Segments beside each other, from left to right. */
export type Row = Segment[]

/** Puts what stands on about one height in rows, from the top down. */
export function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: Row[] = []
  for (const segment of segments.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1)
    if (row !== undefined && beside(row, segment)) row.push(segment)
    else rows.push([segment])
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0))
}

function beside(row: Row, segment: Segment): boolean {
  const [first] = row
  if (first === undefined || first.table !== null || segment.table !== null) return false
  if (segment.y - first.y > 0.35 * Math.min(first.size, segment.size)) return false
  return row.every((one) => Math.min(one.x1, segment.x1) - Math.max(one.x0, segment.x0) < 0.3 * segment.size)
}
