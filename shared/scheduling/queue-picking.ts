import type { QueueCard } from './queue-order'

/** Cards that are taken one after the other, but for those that wait. */
export interface Lane {
  /** how many were taken */
  readonly taken: number
  /** The first that is left and is of another note; null if none is. */
  find(otherThan: string | null): QueueCard | null
  take(card: QueueCard): void
}

/** Lanes of which now the one and now the other comes first. */
export interface Stretch {
  /** The lanes, the one whose turn it is first. */
  lanes(): readonly Lane[]
}

/** A lane of cards that are in order. */
export function lane(cards: readonly QueueCard[]): Lane {
  const gone = new Set<QueueCard>()
  let start = 0
  return {
    get taken() {
      return gone.size
    },
    find(otherThan) {
      for (let at = start; at < cards.length; at++) {
        const card = cards[at]
        if (card && !gone.has(card) && card.noteId !== otherThan) return card
      }
      return null
    },
    take(card) {
      gone.add(card)
      for (let at = cards[start]; at && gone.has(at); at = cards[start]) start += 1
    },
  }
}

/**
 * Takes all cards, one after the other: the first of another note than the one before; where only that note's are left,
 * the first of them.
 * @param stretches  in the order in which they come
 * @param lastNoteId of the card that was asked before
 * @returns the note of the last card
 */
export function* picking(
  stretches: readonly Stretch[],
  lastNoteId: string | null,
): Generator<QueueCard, string | null> {
  let last = lastNoteId
  for (;;) {
    const next = first(stretches, last) ?? first(stretches, null)
    if (next === null) return last
    next.from.take(next.card)
    last = next.card.noteId
    yield next.card
  }
}

function first(stretches: readonly Stretch[], otherThan: string | null): { card: QueueCard; from: Lane } | null {
  for (const stretch of stretches) {
    for (const from of stretch.lanes()) {
      const card = from.find(otherThan)
      if (card) return { card, from }
    }
  }
  return null
}
