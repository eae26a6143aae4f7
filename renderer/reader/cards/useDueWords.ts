import { useIntl } from 'react-intl'
import type { CardRow } from '../../../shared/model/card'
import { dayWords } from '../../app/day-words'
import { useWords } from '../../app/words'

/** Gives the day on which a card is due as a phrase: "due Friday", "new". */
export function useDueWords(): (card: Pick<CardRow, 'dueAtMs' | 'suspended'>) => string {
  const words = useWords()
  const intl = useIntl()
  return ({ dueAtMs, suspended }) => {
    if (suspended) return words('reader.cardSuspended')
    if (dueAtMs === null) return words('reader.cardIsNew')
    // What was due before today is due now.
    return words('reader.cardDueOn', { day: dayWords(intl, Math.max(dueAtMs, Date.now()), Date.now()) })
  }
}
