/** A card and its note. */
export interface CardIds {
  id: string
  noteId: string
}

/**
 * The cards of a list whose ids came as one text: JSON of the first one's, its note's, the next one's, and so on. A hundred
 * thousand pass between threads and to the window that way in a tenth of the time that as many objects would take.
 */
export function readCardIds(text: string): CardIds[] {
  const ids: unknown = JSON.parse(text)
  const cards: CardIds[] = []
  if (!Array.isArray(ids)) return cards
  for (let at = 0; at + 1 < ids.length; at += 2) cards.push({ id: String(ids[at]), noteId: String(ids[at + 1]) })
  return cards
}
