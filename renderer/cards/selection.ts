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
