/** A deck in the index: its place in the tree, and how much stands beside it. */
export interface DeckInTree {
  id: string
  name: string
  parentId: string | null
  n: number
}

interface Neighbours {
  before: DeckInTree | undefined
  after: DeckInTree | undefined
  afterThat: DeckInTree | undefined
}

/** The decks that stand beside one, in the deck in which it lies. */
export function neighbours(decks: readonly DeckInTree[], deck: DeckInTree): Neighbours {
  const beside = decks.filter(({ parentId }) => parentId === deck.parentId)
  const at = beside.findIndex(({ id }) => id === deck.id)
  return { before: beside[at - 1], after: beside[at + 1], afterThat: beside[at + 2] }
}

/** Where something is let go at a deck: in its upper part before it, in its lower part after it, else into it. */
export type DropPlace = 'before' | 'into' | 'after'

/** Share of a row's height that counts as its upper part, and as its lower. */
const EDGE = 0.28

/** @param share how far down the row it is let go, 0 to 1 @param isOpen decks are shown under it, so that there is no after */
export function dropPlace(share: number, isOpen: boolean): DropPlace {
  if (share < EDGE) return 'before'
  return share > 1 - EDGE && !isOpen ? 'after' : 'into'
}

/** To which place a deck goes that is let go at another; null id: at what stands for all, and so to the top. */
export function placeOfDrop(
  decks: readonly DeckInTree[],
  at: { id: string | null; where: DropPlace },
): { parentId: string | null; beforeId: string | null } {
  const deck = decks.find(({ id }) => id === at.id)
  if (!deck) return { parentId: null, beforeId: null }
  if (at.where === 'into') return { parentId: deck.id, beforeId: null }
  if (at.where === 'before') return { parentId: deck.parentId, beforeId: deck.id }
  return { parentId: deck.parentId, beforeId: neighbours(decks, deck).after?.id ?? null }
}
