import type { Flag } from '../../shared/model/card'
import type { ReviewCard } from '../../shared/model/review'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import type { ReviewRunActions } from './useReviewRun'

/** What can be done with the card that is shown beside answering it; each is one undo step. */
export function useCardActions({ id, noteId }: ReviewCard, { load, putAside }: ReviewRunActions) {
  const api = useApi()
  const words = useWords()
  const cardIds = [id]
  const stays = () => void load(id)
  const goes = () => putAside(cardIds)

  const suspend = useOperation(api.cards.suspend, { say: () => words('review.suspended'), toast: true, onDone: goes })
  const bury = useOperation(api.review.bury, { say: () => words('review.buried'), toast: true, onDone: goes })
  const postpone = useOperation(api.review.reschedule, {
    say: (_, { fromDays }) => words('review.postponed', { days: fromDays }),
    toast: true,
    onDone: goes,
  })
  const reset = useOperation(api.review.reset, {
    say: () => words('review.reset'),
    toast: true,
    onDone: () => void load(),
  })
  const flag = useOperation(api.cards.flag, {
    say: (_, input) => words('review.flagSet', { flag: input.flag }),
    onDone: stays,
  })
  const tag = useOperation(api.cards.tag, { say: () => words('review.tagged'), toast: true, onDone: stays })
  return {
    suspend: () => suspend.mutate({ cardIds, suspended: true }),
    bury: () => bury.mutate({ cardIds }),
    postpone: (days: number) => postpone.mutate({ cardIds, fromDays: days, toDays: days }),
    reset: () => reset.mutate({ cardIds }),
    flag: (value: Flag) => flag.mutate({ cardIds, flag: value }),
    tag: (add: string[], remove: string[]) => tag.mutate({ noteIds: [noteId], add, remove }),
  }
}
