import type { TextAnchor } from '../model/annotation'

/** An anchor as a query gives it. */
export interface StoredAnchor {
  /** of what it belongs to */
  id: string
  /** of the document for which it holds; null if that is not known */
  revision: number | null
  start_offset: number
  end_offset: number
  exact: string
  prefix: string
  suffix: string
}

/** The anchor that is stored, with what it belongs to. */
export function followingAnchor(row: StoredAnchor): { id: string; revision: number | null; anchor: TextAnchor } {
  const { id, revision, start_offset: start, end_offset: end, exact, prefix, suffix } = row
  return { id, revision, anchor: { start, end, exact, prefix, suffix } }
}
