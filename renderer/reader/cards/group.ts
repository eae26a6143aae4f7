import type { CardInText } from './useDocumentCards'
import type { Mark } from '../useDocumentMarks'

/** Cards on one paragraph, heading or item of a list. */
export interface CardGroup {
  /** of the first passage */
  start: number
  cards: CardInText[]
}

/** Gathers cards by the line of the canonical text on which their passage starts. @param cards in order of their start */
export function cardGroups(text: string, cards: readonly CardInText[]): CardGroup[] {
  const groups: CardGroup[] = []
  let lineEnd = -1
  for (const card of cards) {
    const last = groups.at(-1)
    if (last !== undefined && card.start < lineEnd) last.cards.push(card)
    else {
      const newline = text.indexOf('\n', card.start)
      lineEnd = newline === -1 ? Infinity : newline
      groups.push({ start: card.start, cards: [card] })
    }
  }
  return groups
}

/** The cards that ask for what a mark marks: their passage and the mark share words. */
export function cardsOnMark(cards: readonly CardInText[], mark: Pick<Mark, 'start' | 'end'>): CardInText[] {
  return cards.filter((card) => card.start < mark.end && card.end > mark.start)
}

/** The card of several that comes first: what is due soonest, before what is new; suspended ones last. */
export function nextCard(cards: readonly CardInText[]): CardInText | null {
  const rank = (card: CardInText): number => (card.suspended ? Infinity : (card.dueAtMs ?? Number.MAX_SAFE_INTEGER))
  return cards.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}
