import type { ForeseenOptions, PresetOptions } from '../../shared/model/preset'
import type { useWords } from '../app/words'

const mean = (load: readonly number[]): number => load.reduce((sum, cards) => sum + cards, 0) / Math.max(1, load.length)

/** A number that is only about right, without false exactness. */
const roughly = (cards: number): number => (cards < 20 ? Math.round(cards) : Number(cards.toPrecision(2)))

/** Options by which it is worked out when a card comes again. */
const timing = ['desiredRetention', 'learningSteps', 'relearningSteps', 'longestIntervalDays'] as const

/** How many times the reviews of now other options ask for; null where there is nothing to compare. */
export function timesTheWork({ load }: ForeseenOptions): number | null {
  const now = mean(load.now)
  return now < 0.5 ? null : mean(load.changed) / now
}

/** What other options would do, a sentence each: today, the days to come, and when it begins. */
export function foreseenWords(
  words: ReturnType<typeof useWords>,
  { today, load }: ForeseenOptions,
  before: PresetOptions,
  after: PresetOptions,
): string[] {
  const [now, changed] = [roughly(mean(load.now)), roughly(mean(load.changed))]
  const isSameToday = today.now.fresh === today.changed.fresh && today.now.reviews === today.changed.reviews
  const sentences = [
    isSameToday
      ? words('options.todaySame', { ...today.now })
      : words('options.todayChanged', {
          fresh: today.changed.fresh,
          reviews: today.changed.reviews,
          freshNow: today.now.fresh,
          reviewsNow: today.now.reviews,
          freshSame: today.now.fresh === today.changed.fresh ? 'yes' : 'no',
          reviewsSame: today.now.reviews === today.changed.reviews ? 'yes' : 'no',
        }),
    now === changed ? words('options.loadSame', { now }) : words('options.loadChanged', { now, changed }),
  ]
  const isLater = timing.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return isLater ? [...sentences, words('options.fromNextAnswer')] : sentences
}
