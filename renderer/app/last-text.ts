import type { DocumentSummary } from '../../shared/model/document'

/** The text read last, else the first that a pack brought, else any; null in an empty library. */
export function lastText(documents: readonly DocumentSummary[]): DocumentSummary | null {
  const byReading = documents.toSorted((a, b) => (b.readAtMs ?? 0) - (a.readAtMs ?? 0) || a.addedAtMs - b.addedAtMs)
  const [first] = byReading
  if (!first || first.readAtMs !== null) return first ?? null
  return byReading.find((document) => document.packId !== null) ?? first
}
