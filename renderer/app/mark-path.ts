/** What is to be done with a mark in its text besides showing it. */
export type AskedOfMark = 'card'

/** The address of a mark in the reader, which opens it there; of one without a place, the address that asks for one. */
export function markPath(
  { id, documentId, start }: { id: string; documentId: string; start: number | null },
  asks?: AskedOfMark,
): string {
  const query = new URLSearchParams({
    ...(start !== null && { at: String(start) }),
    mark: id,
    ...(asks && { do: asks }),
  })
  return `/read/${encodeURIComponent(documentId)}?${query.toString()}`
}
