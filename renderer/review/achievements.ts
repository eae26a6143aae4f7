import type { IntlShape } from 'react-intl'
import type { DayDone } from '../../shared/model/review'
import type { MessageId, MessageValues } from '../../shared/words/catalogue'

/** What a day's answers came to, a sentence each: first how many were recalled and how long it took, then what is worth saying. */
export function achievements(intl: Pick<IntlShape, 'formatMessage'>, done: DayDone): string[] {
  if (done.answers === 0) return []
  const say = (id: MessageId, values: MessageValues) => intl.formatMessage({ id }, values)
  const { answers, recalled, begun, matured, forgotten, daysInRow } = done
  const seconds = Math.round(done.tookMs / 1000)
  const duration = say('review.duration', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  return [
    say('review.doneSummary', { answers, recalled, share: recalled / answers, duration }),
    ...(begun > 0 ? [say('review.doneBegun', { count: begun })] : []),
    ...(matured > 0 ? [say('review.doneMatured', { count: matured })] : []),
    ...(forgotten > 0 ? [say('review.doneForgotten', { count: forgotten })] : []),
    ...(daysInRow > 1 ? [say('review.doneDays', { count: daysInRow })] : []),
  ]
}
