import type { DocumentSummary } from '../../shared/model/document'

/** The text read last, else the first that a pack brought, else any; null in an empty library. */
export function lastText(documents: readonly DocumentSummary[]): DocumentSummary | null {
  const byReading = documents.toSorted((a, b) => (b.readAtMs ?? 0) - (a.readAtMs ?? 0) || a.addedAtMs - b.addedAtMs)
  const [first] = byReading
  if (!first || first.readAtMs !== null) return first ?? null
  return byReading.find((document) => document.packId !== null) ?? first
}

/** When a text was read last, or came: milliseconds. */
export const lastTouchedMs = ({ readAtMs, addedAtMs }: DocumentSummary): number => Math.max(readAtMs ?? 0, addedAtMs)

/** So many texts that were read or came last, the latest first. */
export function latestTexts(documents: readonly DocumentSummary[], most: number): DocumentSummary[] {
  return documents.toSorted((a, b) => lastTouchedMs(b) - lastTouchedMs(a)).slice(0, most)
}
