import type { MemoryState, Rating } from '../model/review'
import { newMemory, nextState } from './next-states'
import { parametersOf } from './parameters'

/** One entry of the review log. It is never changed: an answer is taken back by an entry that voids it. */
export type LogEntry = Answer | Void

export interface Answer {
  kind: 'answer'
  id: string
  rating: Rating
  answeredAtMs: number
  /** the learner's day, as shared/time/day.ts counts it */
  day: number
  parametersVersion: string
}

export interface Void {
  kind: 'void'
  id: string
  /** an answer (undo), or a void (redo) */
  voidsId: string
}

/**
 * The memory state that a card's log gives. Neither the order in which entries arrived nor one that arrived twice
 * matters, so that two machines' logs, merged, give one state.
 */
export function replay(cardId: string, log: readonly LogEntry[]): MemoryState {
  return standing(log).reduce<MemoryState>(
    (memory, { rating, answeredAtMs, day, parametersVersion }) =>
      nextState(cardId, memory, rating, { nowMs: answeredAtMs, day }, parametersOf(parametersVersion)),
    newMemory,
  )
}

/** The answers that were not taken back, in the order in which they were given. */
export function standing(log: readonly LogEntry[]): Answer[] {
  const entries = new Map(log.map((entry) => [entry.id, entry]))
  const voids = new Map<string, Void[]>()
  for (const entry of entries.values()) {
    if (entry.kind === 'void') voids.set(entry.voidsId, [...(voids.get(entry.voidsId) ?? []), entry])
  }
  const isVoided = (id: string): boolean => (voids.get(id) ?? []).some((entry) => !isVoided(entry.id))
  return [...entries.values()]
    .filter((entry) => entry.kind === 'answer')
    .filter(({ id }) => !isVoided(id))
    .toSorted((a, b) => a.answeredAtMs - b.answeredAtMs || (a.id < b.id ? -1 : 1))
}
