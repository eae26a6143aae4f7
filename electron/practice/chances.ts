import { shownProbability } from '../../shared/practice/mastery'
import type { AppContext } from '../context'
import { masteryNow } from './mastery'

/** What is expected of the learner at a skill of a pack, 0 to 1; null below 5 answers, where nothing is known. */
export type Chances = (packId: string, skill: string) => number | null

/** Gives what first answers in all modes say of how likely the learner is right now, guessing left out. */
export function skillChances(ctx: AppContext): Chances {
  const mastery = masteryNow(ctx)
  const nowMs = ctx.now()
  return (packId, skill) => shownProbability(mastery.of(packId, skill), nowMs)
}
