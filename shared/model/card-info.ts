import type { MemoryState, Rating } from './review'

/** What was done with a card once, and what came of it. */
export interface CardLogEntry {
  id: string
  kind: 'answer' | 'preview' | 'reset' | 'reschedule'
  atMs: number
  /** of answers */
  rating: Rating | null
  /** how long the answer took, milliseconds */
  tookMs: number | null
  /** after it, milliseconds until the card came again; null where it was new again */
  intervalMs: number | null
  /** after it; null where it was new again */
  stability: number | null
  difficulty: number | null
}

/** What is remembered of an item of a list. */
export interface ItemInfo {
  item: string
  asked: number
  recalled: number
  /** expected recall today, 0 to 1 */
  retrievability: number
}

/** All that is known of a card's memory, and its log. */
export interface CardInfo {
  cardId: string
  createdAtMs: number
  editedAtMs: number
  /** names of the decks that it lies in, the outermost first */
  decks: string[]
  memory: Pick<MemoryState, 'state' | 'dueAtMs' | 'dueDay' | 'stability' | 'difficulty' | 'reps' | 'lapses'>
  suspended: boolean
  /** where a new card stands among the new ones, from 1; null once it was answered */
  place: number | null
  /** expected recall now, 0 to 1; null while new */
  retrievability: number | null
  /** of a list to recall in full: each item that was asked, the least remembered first */
  items: ItemInfo[]
  /** the last first; what was taken back is not in it */
  log: CardLogEntry[]
}
