import { create } from 'zustand'
import type { Rating, ReviewCard, ReviewQueue } from '../../shared/model/review'

/** An answer as it was given; it may still have to be stored. */
export interface GivenAnswer {
  card: ReviewCard
  rating: Rating
  tookMs: number
}

/** The running review. It belongs to the window: what is stored of it is the answers. */
export interface Run {
  /** the deck that is reviewed; undefined for all */
  deckId: string | undefined
  /** as last told; null before it came */
  queue: ReviewQueue | null
  card: ReviewCard | null
  side: 'question' | 'answer'
  /** items of a list that the learner ticked as recalled; null before the first tick */
  ticked: ReadonlySet<number> | null
  /** the passage is open in the margin */
  passage: boolean
  shownAtMs: number
  /** the answer that is on its way */
  storing: GivenAnswer | null
  /** the grade of the card that is shown, given while the answer before was still on its way */
  held: Rating | null
  /** the answer that was not stored, and why */
  failed: { answer: GivenAnswer; error: unknown } | null
  /** cards answered and taken back in this run, the last one last: undo goes back to its card */
  answered: readonly string[]
  takenBack: readonly string[]
  /** cards suspended in this run, the last one last: undo brings it back at once */
  setAside: readonly string[]
}

export const freshRun: Run = {
  deckId: undefined,
  queue: null,
  card: null,
  side: 'question',
  ticked: null,
  passage: false,
  shownAtMs: 0,
  storing: null,
  held: null,
  failed: null,
  answered: [],
  takenBack: [],
  setAside: [],
}

/** The running review; it stays when the learner looks something up in the text and comes back. */
export const useRun = create<Run>()(() => freshRun)

const question = (card: ReviewCard | null, nowMs: number) =>
  ({ card, side: 'question', ticked: null, passage: false, shownAtMs: nowMs, held: null }) as const

/** Takes in a queue. The card that is shown stays as it is if it is the next; another one comes with its question. */
export function withQueue(run: Run, queue: ReviewQueue, nowMs: number): Run {
  const same = run.card !== null && run.card.id === queue.next?.id && run.card.memory.reps === queue.next.memory.reps
  return { ...run, queue, ...(same ? { card: queue.next } : question(queue.next, nowMs)) }
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
  const { card, queue, side, storing } = run
  if (!card || !queue || side !== 'answer') return run
  if (storing) return { ...run, held: rating }
  const answer = { card, rating, tookMs: Math.round(nowMs - run.shownAtMs) }
  // Where no other card waits, the same one may come again: what comes is known once the answer is stored.
  const { following } = queue
  return { ...run, storing: answer, failed: null, held: null, ...(following ? question(following, nowMs) : {}) }
}

/** The answer was stored. */
export function stored(run: Run, queue: ReviewQueue, nowMs: number): Run {
  const answered = run.storing ? [...run.answered, run.storing.card.id] : run.answered
  return withQueue({ ...run, storing: null, answered, takenBack: [] }, queue, nowMs)
}

/** The answer was not stored: its card is shown again, with its answer and why. */
export function notStored(run: Run, error: unknown, nowMs: number): Run {
  const { storing } = run
  if (!storing) return run
  return {
    ...run,
    storing: null,
    held: null,
    failed: { answer: storing, error },
    card: storing.card,
    side: 'answer',
    shownAtMs: nowMs - storing.tookMs,
  }
}

/** Where the run stands today: the number of the card that is shown, of how many, and how many are done. */
export function positionOf({ queue }: Run): { position: number; total: number; done: number } {
  if (!queue) return { position: 0, total: 0, done: 0 }
  const { due, fresh, learning } = queue.counts
  const total = queue.doneToday + due + fresh + learning
  return { position: Math.min(total, queue.doneToday + 1), total, done: queue.doneToday }
}
