import type { QueueCard } from './queue-order'

/** Cards that are taken one after the other, but for those that wait. */
export interface Lane {
  /** how many were taken */
  readonly taken: number
  /** The first that is left and is no sibling of a card; null if none is. */
  find(asked: Asked | null): QueueCard | null
  take(card: QueueCard): void
}

/** A card that was asked. */
export type Asked = Pick<QueueCard, 'id' | 'noteId'>

// The card itself is no sibling: it comes again when its step is over.
const isSibling = (card: Asked, asked: Asked | null): boolean =>
  asked !== null && card.noteId === asked.noteId && card.id !== asked.id

/** Lanes of which now the one and now the other comes first. */
export interface Stretch {
  /** The lanes, the one whose turn it is first. */
  lanes(): readonly Lane[]
}

/** A lane of cards that are in order. They are looked at only as far as they are asked for: a day may have tens of thousands. */
export function lane(cards: Iterable<QueueCard>): Lane {
  const more = cards[Symbol.iterator]()
  /** looked at and left */
  const waiting: QueueCard[] = []
  let taken = 0
  return {
    get taken() {
      return taken
    },
    find(asked) {
      const found = waiting.find((card) => !isSibling(card, asked))
      if (found) return found
      for (let next = more.next(); !next.done; next = more.next()) {
        waiting.push(next.value)
        if (!isSibling(next.value, asked)) return next.value
      }
      return null
    },
    take(card) {
      waiting.splice(waiting.indexOf(card), 1)
      taken += 1
    },
  }
}

/**
 * Takes all cards, one after the other: the first that is no sibling of the one before; where only siblings are left, the
 * first of them.
 * @param stretches in the order in which they come
 * @param before    the card that was asked before
 * @returns the last card
 */
export function* picking(stretches: readonly Stretch[], before: Asked | null): Generator<QueueCard, Asked | null> {
  let last = before
  for (;;) {
    const next = first(stretches, last) ?? first(stretches, null)
    if (next === null) return last
    next.from.take(next.card)
    last = next.card
    yield next.card
  }
}

function first(stretches: readonly Stretch[], asked: Asked | null): { card: QueueCard; from: Lane } | null {
  for (const stretch of stretches) {
    for (const from of stretch.lanes()) {
      const card = from.find(asked)
      if (card) return { card, from }
    }
  }
  return null
}
