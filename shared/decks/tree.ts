/** A deck, as far as its place among the others goes. */
export interface PlacedDeck {
  id: string
  name: string
  parentId: string | null
}

/** A deck as a tree shows it. */
export interface DeckLine<D extends PlacedDeck> {
  deck: D
  /** 0 for a deck at the top */
  depth: number
  /** whether decks lie under it, shown or not */
  hasUnder: boolean
  isFolded: boolean
}

/**
 * The decks that a tree shows, a deck before those under it, in the order in which they are given; what lies under a
 * folded deck is left out.
 * @param folded ids of decks; of one that is gone or has none under it nothing comes
 */
export function deckLines<D extends PlacedDeck>(decks: readonly D[], folded: ReadonlySet<string>): DeckLine<D>[] {
  const under = Map.groupBy(decks, ({ parentId }) => parentId)
  const visit = (parentId: string | null, depth: number): DeckLine<D>[] =>
    (under.get(parentId) ?? []).flatMap((deck) => {
      const hasUnder = under.has(deck.id)
      const isFolded = hasUnder && folded.has(deck.id)
      return [{ deck, depth, hasUnder, isFolded }, ...(isFolded ? [] : visit(deck.id, depth + 1))]
    })
  return visit(null, 0)
}

/** The decks that a deck lies in, outermost first, and itself at the end; empty if there is no such deck. */
export function deckWay<D extends PlacedDeck>(decks: readonly D[], id: string | null): D[] {
  const byId = new Map(decks.map((deck) => [deck.id, deck]))
  const way: D[] = []
  // A damaged tree must not hold the window for ever.
  for (let deck = byId.get(id ?? ''); deck && !way.includes(deck); deck = byId.get(deck.parentId ?? ''))
    way.unshift(deck)
  return way
}

/** Whether a deck is another or lies somewhere under it. */
export const isWithinDeck = (decks: readonly PlacedDeck[], id: string, outerId: string): boolean =>
  deckWay(decks, id).some((deck) => deck.id === outerId)
