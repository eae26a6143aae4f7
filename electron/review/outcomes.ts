import type { MemoryState, Rating } from '../../shared/model/review'
import type { PresetOptions } from '../../shared/model/preset'
import { byLoad } from '../../shared/scheduling/load'
import { nextStates, type Moment } from '../../shared/scheduling/next-states'
import { schedulingParameters } from '../../shared/scheduling/parameters'

/**
 * What each grade would make of a card now, by the options of its deck: the day on which it comes again is chosen by how much
 * there is to do on each. An answer stores that day, so that what the buttons say is what happens.
 * @param card.dueOn how many cards are due on a day, as load.ts gives it
 */
export function outcomesOf(card: {
  cardId: string
  memory: MemoryState
  options: PresetOptions
  at: Moment
  dueOn: (day: number) => number
}): Record<Rating, MemoryState> {
  const { cardId, memory, options, at, dueOn } = card
  const choose = byLoad(cardId, memory.reps, { day: at.day, easyDays: options.easyDays, dueOn })
  return nextStates(cardId, memory, at, schedulingParameters(options), choose)
}
