import type { Database } from 'better-sqlite3'
import type { MemoryState, Rating } from '../../shared/model/review'
import type { PresetOptions } from '../../shared/model/preset'
import { byLoad } from '../../shared/scheduling/load'
import { nextStates, type Moment } from '../../shared/scheduling/next-states'
import { schedulingParameters } from '../../shared/scheduling/parameters'
import { loadQueries } from './load.queries'

/**
 * What each grade would make of a card now, by the options of its deck: the day on which it comes again is chosen by how much
 * there is to do on each. An answer stores that day, so that what the buttons say is what happens.
 */
export function outcomesOf(
  db: Database,
  { cardId, memory, options, at }: { cardId: string; memory: MemoryState; options: PresetOptions; at: Moment },
): Record<Rating, MemoryState> {
  const counted = new Map<number, number>()
  const dueOn = (day: number): number => {
    const cards = counted.get(day) ?? loadQueries(db).dueOn(day)
    counted.set(day, cards)
    return cards
  }
  const choose = byLoad(cardId, memory.reps, { day: at.day, easyDays: options.easyDays, dueOn })
  return nextStates(cardId, memory, at, schedulingParameters(options), choose)
}
