import type { MemoryState, Rating } from '../../shared/model/review'
import type { PresetOptions } from '../../shared/model/preset'
import { newMemory, nextStates } from '../../shared/scheduling/next-states'
import { schedulingParameters } from '../../shared/scheduling/parameters'

const DAY_MS = 86_400_000

/** An answer of the past, and the day that was chosen for it. */
export interface PastAnswer {
  rating: Rating
  atMs: number
  day: number
  dueDay: number | null
  version: string
}

/**
 * What a learner answered to a card who asked it on the day on which it was due, or a little later, from a day on until
 * yesterday, and the memory that came of it.
 * @param history.lastMs noon of yesterday, UTC
 */
export function madeUpHistory(history: {
  cardId: string
  firstDay: number
  today: number
  options: PresetOptions
  random: () => number
}): { memory: MemoryState; answers: PastAnswer[] } {
  const { cardId, firstDay, today, options, random } = history
  const parameters = schedulingParameters(options)
  const answers: PastAnswer[] = []
  let memory = newMemory
  let atMs = firstDay * DAY_MS + (8 + 10 * random()) * 3_600_000
  for (;;) {
    atMs = Math.floor(atMs)
    const day = Math.floor(atMs / DAY_MS)
    if (day >= today) break
    const rating = madeUpRating(random())
    memory = nextStates(cardId, memory, { nowMs: atMs, day }, parameters)[rating]
    answers.push({ rating, atMs, day, dueDay: memory.dueDay, version: parameters.version })
    if (memory.dueDay === null) atMs = (memory.dueAtMs ?? atMs) + 60_000 * random()
    else atMs = (memory.dueDay + (random() < 0.15 ? 1 : 0)) * DAY_MS + (8 + 10 * random()) * 3_600_000
  }
  return { memory, answers }
}

function madeUpRating(share: number): Rating {
  if (share < 0.07) return 1
  if (share < 0.17) return 2
  return share < 0.93 ? 3 : 4
}
