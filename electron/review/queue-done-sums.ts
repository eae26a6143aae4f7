import type { Amounts } from '../../shared/scheduling/queue'

/** What was done with a card today. */
export interface CardDone {
  cardId: string
  /** null: the card was removed since; what was learned with it counts all the same, but in no deck */
  deckId: string | null
  noteId: string | null
  answers: number
  recalled: number
  tookMs: number
  lastAtMs: number
  /** it was asked for the first time, or for the first time since it was made new again */
  isBegun: boolean
  /** it was not recalled at the first answer */
  isMissedFirst: boolean
  /** it was asked by the day's queue, and not by a study */
  counts: boolean
}

/** What was done today. */
export interface Done {
  /** each card that was answered, by its id */
  cards: ReadonlyMap<string, CardDone>
  /** of each deck itself, for those of which something was answered */
  decks: ReadonlyMap<string, DeckDone>
  /** of all cards, those that are gone as well */
  answers: number
  /** what all answers took together */
  tookMs: number
  /** The card that was answered last, of those that are still there; null if none was. */
  last(): { id: string; noteId: string } | null
}

/** What was done today with the cards of a deck: what of its limits was used by new cards that were begun, and by others. */
export interface DeckDone extends Amounts {
  answers: number
}

/** What was done, with its sums, which follow each card: every answer asks for them. */
export interface KeptDone extends Done {
  /** What was done with a card is this by now; null: nothing. */
  set(cardId: string, card: CardDone | null): void
}

/** Of a day on which nothing is done yet. */
export function keptSums(): KeptDone {
  const cards = new Map<string, CardDone>()
  const decks = new Map<string, DeckDone>()
  const all = { answers: 0, tookMs: 0 }
  /** undefined: it has to be looked for */
  let last: Asked | null | undefined = null
  const count = ({ deckId, answers, tookMs, isBegun, counts }: CardDone, by: 1 | -1) => {
    all.answers += answers * by
    all.tookMs += tookMs * by
    if (deckId === null) return
    const before = decks.get(deckId) ?? { reviews: 0, fresh: 0, answers: 0 }
    decks.set(deckId, {
      reviews: before.reviews + (counts && !isBegun ? by : 0),
      fresh: before.fresh + (counts && isBegun ? by : 0),
      answers: before.answers + answers * by,
    })
  }
  return {
    cards,
    decks,
    get answers() {
      return all.answers
    },
    get tookMs() {
      return all.tookMs
    },
    last() {
      if (last === undefined) last = [...cards.values()].reduce<Asked | null>(later, null)
      return last
    },
    set(cardId, card) {
      const before = cards.get(cardId)
      if (before) count(before, -1)
      if (last?.id === cardId) last = undefined
      cards.delete(cardId)
      if (card === null) return
      count(card, 1)
      cards.set(cardId, card)
      if (last !== undefined) last = later(last, card)
    },
  }
}

interface Asked {
  id: string
  noteId: string
  atMs: number
}

/** The card that was answered later, of those that are there. */
function later(a: Asked | null, { cardId: id, noteId, lastAtMs: atMs }: CardDone): Asked | null {
  if (noteId === null) return a
  const isLater = a === null || atMs > a.atMs || (atMs === a.atMs && id > a.id)
  return isLater ? { id, noteId, atMs } : a
}
