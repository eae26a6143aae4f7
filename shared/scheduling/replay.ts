import type { MemoryState, Rating } from '../model/review'
import { memoryFromSm2 } from './memory-model'
import { newMemory, nextState } from './next-states'
import { parametersOf } from './parameters'

const DAY_MS = 86_400_000

/** One entry of the review log. It is never changed: an entry is taken back by another that voids it. */
export type LogEntry = StandingEntry | Void
export type StandingEntry = Answer | Preview | Reset | Reschedule

interface Done {
  id: string
  answeredAtMs: number
  /** the learner's day, as shared/time/day.ts counts it */
  day: number
  parametersVersion: string
}

export interface Answer extends Done {
  kind: 'answer'
  rating: Rating
  /** the day that was chosen for it, if it waits in days; null: the one that the parameters give */
  dueDay: number | null
}

/** An answer that is without effect on when the card comes again. */
export interface Preview extends Done {
  kind: 'preview'
  rating: Rating
}

/** The card is as if it had never been answered. */
export interface Reset extends Done {
  kind: 'reset'
}

/** The learner says on which day the card comes. */
export interface Reschedule extends Done {
  kind: 'reschedule'
  dueDay: number
}

export interface Void {
  kind: 'void'
  id: string
  /** an entry (undo), or a void (redo) */
  voidsId: string
}

/**
 * The memory state that a card's log gives. Neither the order in which entries arrived nor one that arrived twice
 * matters, so that two machines' logs, merged, give one state.
 */
export function replay(cardId: string, log: readonly LogEntry[]): MemoryState {
  return standing(log).reduce<MemoryState>((memory, entry) => after(cardId, memory, entry), newMemory)
}

/** What an entry makes of the memory state that those before it gave. */
export function after(cardId: string, memory: MemoryState, entry: StandingEntry): MemoryState {
  const at = { nowMs: entry.answeredAtMs, day: entry.day }
  switch (entry.kind) {
    case 'answer':
      return nextState(cardId, memory, entry.rating, at, parametersOf(entry.parametersVersion), entry.dueDay)
    case 'preview':
      return memory
    case 'reset':
      return newMemory
    case 'reschedule':
      return rescheduled(memory, entry)
  }
}

/** SM-2's ease of a card of which nothing is known. */
const COMMON_EASE = 2.5

/**
 * A card that was put on a day waits for it as a review. What is known of its memory stays; a new card is taken to be known
 * as well as the wait says, as Anki takes it.
 */
function rescheduled(memory: MemoryState, { answeredAtMs, day, dueDay, parametersVersion }: Reschedule): MemoryState {
  const waits = { state: 'review', step: 0, dueDay, dueAtMs: answeredAtMs + (dueDay - day) * DAY_MS } as const
  if (memory.stability !== null) return { ...memory, ...waits }
  const parameters = parametersOf(parametersVersion)
  const known = memoryFromSm2(COMMON_EASE, Math.max(1, dueDay - day), parameters.desiredRetention, parameters)
  return { ...memory, ...known, ...waits, lastReviewAtMs: answeredAtMs, lastReviewDay: day }
}

/** The entries that were not taken back, in the order in which they were made. */
export function standing(log: readonly LogEntry[]): StandingEntry[] {
  const entries = new Map(log.map((entry) => [entry.id, entry]))
  const voids = new Map<string, Void[]>()
  for (const entry of entries.values()) {
    if (entry.kind === 'void') voids.set(entry.voidsId, [...(voids.get(entry.voidsId) ?? []), entry])
  }
  const isVoided = (id: string): boolean => (voids.get(id) ?? []).some((entry) => !isVoided(entry.id))
  return [...entries.values()]
    .filter((entry) => entry.kind !== 'void')
    .filter(({ id }) => !isVoided(id))
    .toSorted((a, b) => a.answeredAtMs - b.answeredAtMs || (a.id < b.id ? -1 : 1))
}
