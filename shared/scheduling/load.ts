import type { ChooseInterval } from './spread'
import { shareOf } from './spread'

/** How much of the reviews a weekday gets. */
export type EasyDay = 'normal' | 'reduced' | 'minimum'

/** Of a day's share; the minimum is none while there is another day. */
const weights: Readonly<Record<EasyDay, number>> = { normal: 1, reduced: 0.5, minimum: 0 }

/** The longest interval for which the load of the days is looked at. As in Anki: nobody knows what a day far off will hold. */
const LONGEST_BALANCED_DAYS = 90

/** What the choice of a day goes by. */
export interface DayLoad {
  /** the learner's day of the answer */
  day: number
  /** from Monday to Sunday */
  easyDays: readonly EasyDay[]
  /** how many cards are due on a day; not asked of days further away than LONGEST_BALANCED_DAYS */
  dueOn(day: number): number
}

/**
 * Chooses, within the range, the day that has least to do for its share: on a reduced day a card counts double, and a minimum
 * day is taken only if there is no other. Days that are alike are told apart by the card and its count of answers, so that
 * the same card, answer and load always give the same day.
 */
export function byLoad(cardId: string, reps: number, load: DayLoad): ChooseInterval {
  return ({ interval, from, to }) => {
    const days = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    const weighed = days.map((days) => ({ days, weight: weightOf(load.day + days, load.easyDays) }))
    const open = weighed.filter(({ weight }) => weight > 0)
    const isNear = interval <= LONGEST_BALANCED_DAYS
    const [best] = (open.length > 0 ? open : weighed)
      .map(({ days, weight }) => ({
        days,
        burden: isNear ? (load.dueOn(load.day + days) + 1) / (weight || 1) : 1 / (weight || 1),
        lot: shareOf(`${cardId}/${reps}/${days}`),
      }))
      .toSorted((a, b) => a.burden - b.burden || a.lot - b.lot)
    return best?.days ?? interval
  }
}

function weightOf(day: number, easyDays: readonly EasyDay[]): number {
  return weights[easyDays[weekdayOf(day)] ?? 'normal']
}

/** The weekday of a learner's day, 0 for Monday to 6 for Sunday. 1970-01-01, day 0, was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}
