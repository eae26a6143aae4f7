import { z } from 'zod'
import type { CardRow } from './card'

/** What the table of cards can show of a card; it can be sorted by each. */
export const cardColumn = z.enum([
  'front',
  'back',
  'type',
  'deck',
  'tags',
  'due',
  'recall',
  'interval',
  'reps',
  'lapses',
  'stability',
  'difficulty',
  'created',
  'edited',
  'flag',
  'source',
])
export type CardColumn = z.infer<typeof cardColumn>

export const cardSort = z.object({ column: cardColumn, descending: z.boolean() })
export type CardSort = z.infer<typeof cardSort>

/** How the learner has the table of cards: which columns, in which order, and by which it is sorted. What the card asks always stands first. */
export const cardTable = z.object({ columns: z.array(cardColumn).min(1).max(16), sort: cardSort })
export type CardTableChoice = z.infer<typeof cardTable>

export const defaultCardTable: CardTableChoice = {
  columns: ['front', 'type', 'due', 'recall'],
  sort: { column: 'due', descending: false },
}

/** A row of the table: a card with what the columns show of it. The deck's name comes from its id. */
export interface CardTableRow extends CardRow {
  /** what it answers, in plain words, cut after some 200 letters */
  back: string
  tags: string[]
  /** days from the last answer to when it is due; null while new, and in steps of minutes */
  intervalDays: number | null
  reps: number
  lapses: number
  /** days until recall falls to 0.9; null while new */
  stability: number | null
  /** 1 to 10; null while new */
  difficulty: number | null
  /** of its note */
  createdAtMs: number
  editedAtMs: number
  /** title of the text that it rests on */
  sourceTitle: string | null
}
