/** What hangs in the margin: where it belongs and how much room it takes, in px. */
export interface MarginItem {
  key: string
  /** level of the words that it explains */
  wanted: number
  height: number
}

/**
 * Tops of what hangs in the margin: each level with its words, pushed down where the one before it needs the room.
 * Items that belong at the same level keep the order in which they are given.
 * @param gap px between two items
 */
export function layOut(items: readonly MarginItem[], gap: number): Map<string, number> {
  const tops = new Map<string, number>()
  let free = -Infinity
  for (const item of items.toSorted((a, b) => a.wanted - b.wanted)) {
    const top = Math.max(item.wanted, free)
    tops.set(item.key, top)
    free = top + item.height + gap
  }
  return tops
}
