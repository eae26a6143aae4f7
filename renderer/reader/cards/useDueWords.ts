import { useIntl } from 'react-intl'
import type { CardRow } from '../../../shared/model/card'
import { dayOf, localTimeZone } from '../../../shared/time/day'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'

/** Gives the day on which a card is due as a phrase: "due Friday", "new". */
export function useDueWords(): (card: Pick<CardRow, 'dueAtMs' | 'suspended'>) => string {
  const words = useWords()
  const day = useDayWords()
  const { dayStartsAtHour } = useSettings()
  return ({ dueAtMs, suspended }) => {
    if (suspended) return words('reader.cardSuspended')
    if (dueAtMs === null) return words('reader.cardIsNew')
    const days = daysAhead(dueAtMs, dayStartsAtHour)
    if (days <= 0) return words('reader.cardDueToday')
    if (days === 1) return words('reader.cardDueTomorrow')
    return words('reader.cardDueOn', { day: day(dueAtMs) })
  }
}

/** Gives a day in the future as it is spoken of: its name within a week, else its date. */
export function useDayWords(): (atMs: number) => string {
  const intl = useIntl()
  const { dayStartsAtHour } = useSettings()
  return (atMs) => {
    // The learner's day, not the calendar's: what is due at one in the night belongs to the day before.
    const shown = atMs - dayStartsAtHour * 3_600_000
    if (daysAhead(atMs, dayStartsAtHour) < 7) return intl.formatDate(shown, { weekday: 'long' })
    return intl.formatDate(shown, { day: 'numeric', month: 'long' })
  }
}

function daysAhead(atMs: number, hour: number): number {
  const zone = localTimeZone()
  return dayOf(atMs, hour, zone) - dayOf(Date.now(), hour, zone)
}
