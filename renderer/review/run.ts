import { create } from 'zustand'
import type { Rating, ReviewCard, ReviewQueue } from '../../shared/model/review'
import { elapsedMs, restartedClock, startedClock, type AnswerClock } from './answer-clock'
import { withAnswer, type Stretch } from './breaks'

/** An answer as it was given; it may still have to be stored. */
export interface GivenAnswer {
  card: ReviewCard
  rating: Rating
  tookMs: number
  /** of a list the items that were ticked; null if none ever was */
  ticked: ReadonlySet<number> | null
}

/** What is reviewed: all decks, a deck, or a custom study. */
export interface ReviewScope {
  deckId?: string | undefined
  studyId?: string | undefined
}

/** The running review. It belongs to the window: what is stored of it is the answers. */
export interface Run {
  scope: ReviewScope
  /** as last told; null before it came */
  queue: ReviewQueue | null
  card: ReviewCard | null
  /** of the card that is shown: one that comes again is another turn */
  turn: number
  side: 'question' | 'answer'
  /** items of a list that the learner ticked as recalled; null before the first tick */
  ticked: ReadonlySet<number> | null
  /** the answer that was typed */
  typed: string
  /** how many hints were taken */
  hints: number
  /** the passage is open in the margin */
  passage: boolean
  /** the card is being edited in the margin */
  editing: boolean
  clock: AnswerClock
  /** the answers since the last break */
  stretch: Stretch | null
  /** the answer that is on its way */
  storing: GivenAnswer | null
  /** the grade of the card that is shown, given while the answer before was still on its way */
  held: Rating | null
  /** the answer that was not stored, and why */
  failed: { answer: GivenAnswer; error: unknown } | null
  /** cards put aside in this run, the last one last: undo brings it back at once */
  setAside: readonly string[]
}

export const freshRun: Run = {
  scope: {},
  queue: null,
  card: null,
  turn: 0,
  side: 'question',
  ticked: null,
  typed: '',
  hints: 0,
  passage: false,
  editing: false,
  clock: startedClock(0),
  stretch: null,
  storing: null,
  held: null,
  failed: null,
  setAside: [],
}

/** The running review; it stays when the learner looks something up in the text and comes back. */
export const useRun = create<Run>()(() => freshRun)

/** Another card comes, with its question. */
const asking = (run: Run, card: ReviewCard | null, nowMs: number): Run => ({
  ...run,
  card,
  turn: run.turn + 1,
  side: 'question',
  ticked: null,
  typed: '',
  hints: 0,
  passage: false,
  editing: false,
  clock: restartedClock(run.clock, nowMs),
  held: null,
})

/** Takes in a queue. The card that is shown stays as it is if it is the next; another one comes with its question. */
export function withQueue(run: Run, queue: ReviewQueue, nowMs: number): Run {
  const { next } = queue
  const isSame = run.card !== null && run.card.id === next?.id && run.card.memory.reps === next.memory.reps
  return isSame ? { ...run, queue, card: next } : { ...asking(run, next, nowMs), queue }
}

/** Turns the card over. */
export function revealed(run: Run): Run {
  return run.card && run.side === 'question' ? { ...run, side: 'answer' } : run
}

/** Ticks an item of a list, or takes the tick away. */
export function toggled(run: Run, item: number): Run {
  const ticked = new Set(run.ticked)
  if (!ticked.delete(item)) ticked.add(item)
  return { ...run, ticked }
}

/**
 * Gives an answer: the next card, which is there already, is shown while the answer is on its way. Answers are stored one
 * after the other; one that comes while another is on its way is held until then.
 */
export function answering(run: Run, rating: Rating, nowMs: number): Run {
  const { card, queue, side, storing, ticked } = run
  if (!card || !queue || side !== 'answer') return run
  if (storing) return { ...run, held: rating }
  const tookMs = elapsedMs(run.clock, nowMs)
  const given = {
    ...run,
    storing: { card, rating, tookMs, ticked },
    failed: null,
    held: null,
    stretch: withAnswer(run.stretch, nowMs, tookMs),
  }
  // Where no other card waits, the same one may come again: what comes is known once the answer is stored.
  return queue.following ? asking(given, queue.following, nowMs) : given
}

/** The answer was stored. */
export function stored(run: Run, queue: ReviewQueue, nowMs: number): Run {
  // A card that stayed because none followed is done with, also where the answer left its memory as it was.
  const isShown = run.storing !== null && run.storing.card === run.card
  return withQueue({ ...run, storing: null, card: isShown ? null : run.card }, queue, nowMs)
}

/** The answer was not stored: its card is shown again, with its answer and why. */
export function notStored(run: Run, error: unknown, nowMs: number): Run {
  const { storing } = run
  if (!storing) return run
  return {
    ...asking(run, storing.card, nowMs),
    storing: null,
    failed: { answer: storing, error },
    side: 'answer',
    ticked: storing.ticked,
    clock: restartedClock(run.clock, nowMs, storing.tookMs),
  }
}

/**
 * Of a list, which items were recalled; none where nothing was ticked: then nothing is known of them. Of an item that stands
 * in it twice, both have to be.
 */
export function itemsOf({ card: { fields }, ticked }: GivenAnswer): { item: string; recalled: boolean }[] | undefined {
  if (fields.type !== 'elements' || ticked === null) return undefined
  const recalled = new Map<string, boolean>()
  for (const [index, item] of fields.items.entries())
    recalled.set(item, ticked.has(index) && (recalled.get(item) ?? true))
  return [...recalled].map(([item, isRecalled]) => ({ item, recalled: isRecalled }))
}

/** Where the run stands today: the number of the card that is shown, of how many, and how many are done. */
export function positionOf({ queue }: Run): { position: number; total: number; done: number } {
  if (!queue) return { position: 0, total: 0, done: 0 }
  const { due, fresh, learning } = queue.counts
  const total = queue.doneToday + due + fresh + learning
  return { position: Math.min(total, queue.doneToday + 1), total, done: queue.doneToday }
}
