import { z } from 'zod'

/** How the clock of the quick fire runs. WCAG 2.2.1: it can be turned off, and be set to ten times its length. */
export const quickFireClock = z.enum(['off', 'normal', 'double', 'tenfold'])
export type QuickFireClock = z.infer<typeof quickFireClock>

const times = { normal: 1, double: 2, tenfold: 10 } as const satisfies Record<Exclude<QuickFireClock, 'off'>, number>

/** Slow reading; 200 to 250 words a minute is usual for adults (Brysbaert 2019, doi 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 150
/** To choose, once it is read: a guess until learners' own times are used. */
const SECONDS_TO_CHOOSE = 6

/** How long an item may take, in seconds; null where no clock runs. */
export function secondsFor(paragraphs: readonly string[], clock: QuickFireClock): number | null {
  if (clock === 'off') return null
  const words = paragraphs.flatMap((text) => text.split(/\s+/)).length
  return Math.ceil((words / WORDS_A_MINUTE) * 60 + SECONDS_TO_CHOOSE) * times[clock]
}
