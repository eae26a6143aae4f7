/** Chosen cards, by id, with their notes. */
export type Chosen = ReadonlyMap<string, string>

interface Choosable {
  id: string
  noteId: string
}

/** The choice with a card added, or taken out if it was in it. */
export function toggled(chosen: Chosen, { id, noteId }: Choosable): Chosen {
  const next = new Map(chosen)
  if (!next.delete(id)) next.set(id, noteId)
  return next
}

/** The choice with all the cards added. */
export function withAll(chosen: Chosen, cards: readonly Choosable[]): Chosen {
  return new Map([...chosen, ...cards.map(({ id, noteId }) => [id, noteId] as const)])
}

/** Ids that one search can name. */
const MOST_NAMED = 250

/**
 * A search that finds the chosen cards and no others; null if they are too many to name.
 * @param found of the list, from which they are chosen
 */
export function searchOfChosen(chosen: Chosen, found: { search: string; total: number }): string | null {
  // From one list only, so that as many are all of it.
  if (chosen.size === found.total) return found.search
  return chosen.size <= MOST_NAMED ? `cid:${[...chosen.keys()].join(',')}` : null
}
