import { z } from 'zod'
import type { CardSource, CardState, Flag, NoteFields } from './card'
import type { PresetOptions } from './preset'

/** Again, Hard, Good, Easy */
export const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Rating = z.infer<typeof rating>
export const ratings = [1, 2, 3, 4] as const

/** What FSRS knows of a card. */
export interface MemoryState {
  state: CardState
  /** null while new */
  dueAtMs: number | null
  /** the learner's day on which it is due, where it waits in days; null while new, and in steps of minutes */
  dueDay: number | null
  /** days until recall falls to 0.9; null while new */
  stability: number | null
  /** 1 to 10; null while new */
  difficulty: number | null
  /** index of the learning step */
  step: number
  reps: number
  lapses: number
  lastReviewAtMs: number | null
  /** the learner's day of that, counted from 1970-01-01 */
  lastReviewDay: number | null
}

/** The card to answer. */
export interface ReviewCard {
  id: string
  noteId: string
  /** which of the note's cards it is, as in CardRow */
  ordinal: number
  deckName: string
  fields: NoteFields
  source: CardSource | null
  memory: MemoryState
  /** expected recall now, 0 to 1; null while new */
  retrievability: number | null
  /** milliseconds until it comes again, for each grade */
  intervalsMs: Record<Rating, number>
  /** why practice called for it: title of the case; null otherwise */
  calledBy: { caseKey: string; caseTitle: string } | null
  flag: Flag
  /** of its note */
  tags: string[]
  /** probability of recall that its deck aims for */
  desiredRetention: number
  /** what its deck does with a card that is forgotten too often */
  leechAction: PresetOptions['leechAction']
  /** times it was not recalled today */
  missedToday: number
  /** of a list to recall in full, how often each item was; an item that was never asked is not among them */
  items: ItemRecall[]
}

/** How often an item of a list was recalled, of the times that it was ticked or left. */
export interface ItemRecall {
  item: string
  asked: number
  recalled: number
}

export interface ReviewCounts {
  due: number
  fresh: number
  learning: number
}

/** Today's queue of a deck (with what is under it), or of all decks. */
export interface ReviewQueue {
  counts: ReviewCounts
  /** answers of today to cards of the queue’s decks, voided ones left out; in a study, cards recalled in it */
  doneToday: number
  /** what today's answers took together */
  spentTodayMs: number
  /** about, from how long the learner's last answers took */
  minutesLeft: number
  next: ReviewCard | null
  /** the card that comes after it, so that the window can show it before the answer is stored */
  following: ReviewCard | null
}

/** A deck with how many cards today's queue of it holds. */
export interface DeckToReview {
  id: string
  name: string
  parentId: string | null
  /** within the limits of the decks */
  waiting: number
  /** of these, cards that practice called for */
  called: number
}

/** What a day's answers came to. */
export interface DayDone {
  answers: number
  recalled: number
  tookMs: number
  /** cards that were asked for the first time */
  begun: number
  /** cards known from before that were not recalled when they were first asked today */
  forgotten: number
  /** cards that now wait for three weeks or more, and waited less before today */
  matured: number
  /** days in a row on which something was answered; today counts once it has an answer */
  daysInRow: number
}

/** What today asks for and what it brought. */
export interface ReviewToday {
  counts: ReviewCounts
  minutesLeft: number
  /** words of what is due: terms or fronts, a few */
  sample: string[]
  done: DayDone
  /** the next day on which something is due: its start, and how many; null if nothing ever is */
  next: { dayStartMs: number; cards: number; minutes: number } | null
  /** cards due on each of the seven days from today: day start and count */
  week: { dayStartMs: number; cards: number }[]
}
