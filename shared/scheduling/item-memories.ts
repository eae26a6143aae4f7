import { memoryAfter, recallAfter, type FsrsMemory } from './memory-model'
import type { SchedulingParameters } from './parameters'

/** An answer to a list that is recalled in full: which of its items came to mind. */
export interface ItemAnswer {
  /** the learner's day */
  day: number
  items: readonly { item: string; recalled: boolean }[]
}

/** What is remembered of an item. */
export interface ItemMemory extends FsrsMemory {
  answers: number
  recalled: number
  lastDay: number
}

/**
 * The memory of each item of a list, by its words, as if it were a card of its own: recalled is Good, not recalled is Again.
 * @param answers those that stand, in the order in which they were given
 */
export function itemMemories(
  answers: readonly ItemAnswer[],
  parameters: Pick<SchedulingParameters, 'weights'>,
): Map<string, ItemMemory> {
  const memories = new Map<string, ItemMemory>()
  for (const { day, items } of answers) {
    for (const { item, recalled } of items) {
      const before = memories.get(item) ?? null
      const elapsedDays = before === null ? 0 : Math.max(0, day - before.lastDay)
      memories.set(item, {
        ...memoryAfter(before, elapsedDays, recalled ? 3 : 1, parameters),
        answers: (before?.answers ?? 0) + 1,
        recalled: (before?.recalled ?? 0) + (recalled ? 1 : 0),
        lastDay: day,
      })
    }
  }
  return memories
}

/** Probability that the item is recalled on a day, 0 to 1. */
export function itemRecall(memory: ItemMemory, day: number, parameters: Pick<SchedulingParameters, 'weights'>): number {
  return recallAfter(day - memory.lastDay, memory.stability, parameters)
}
