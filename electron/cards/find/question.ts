import type { Moment } from '../../../shared/scheduling/next-states'
import type { CardSort } from '../../../shared/model/card-table'
import type { SearchNode } from '../../../shared/search-syntax/tree'

/** Which cards are meant. */
export interface CardsWanted {
  search: SearchNode
  /** of this deck, or of one under it; null: of any */
  deckId: string | null
  /** resting on this text; null: on any or none */
  documentId: string | null
  moment: SearchMoment
}

/** The moment at which is searched. */
export interface SearchMoment extends Moment {
  dayStartsAtHour: number
  timeZone: string
}

/** Which cards, in which order. */
export interface CardsQuestion extends CardsWanted {
  sort: CardSort
}
