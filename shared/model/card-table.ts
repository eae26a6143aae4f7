import { z } from 'zod'

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
