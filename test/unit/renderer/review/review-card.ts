import type { ReviewCard } from '../../../../shared/model/review'
import { newMemory } from '../../../../shared/scheduling/next-states'

/** A card as the queue gives it: new, with one question, and what a test says of it. */
export const reviewCard = (id: string, some: Partial<ReviewCard> = {}): ReviewCard => ({
  id,
  noteId: id,
  ordinal: 0,
  deckName: 'Trafficking',
  fields: { type: 'question', front: id, back: 'yes' },
  source: null,
  memory: newMemory,
  retrievability: null,
  intervalsMs: { 1: 60_000, 2: 360_000, 3: 600_000, 4: 700_000_000 },
  calledBy: null,
  flag: 0,
  tags: [],
  desiredRetention: 0.9,
  leechAction: 'tag',
  missedToday: 0,
  items: [],
  ...some,
})
