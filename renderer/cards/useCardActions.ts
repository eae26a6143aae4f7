import { useIntl } from 'react-intl'
import type { Deck, Flag } from '../../shared/model/card'
import { useApi } from '../app/api'
import { dayWords } from '../app/day-words'
import { useOperation } from '../app/useOperation'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { dayAfter } from './due-in'
import type { Chosen } from './selection'

const HOUR_MS = 3_600_000

/** What can be done with chosen cards; each is one undo step, and says what it did. */
export function useCardActions(decks: readonly Deck[], beforeRemoval: (noteIds: readonly string[]) => void) {
  const api = useApi()
  const words = useWords()
  const intl = useIntl()
  const { dayStartsAtHour } = useSettings()
  const dayIn = (days: number) => {
    const nowMs = Date.now() - dayStartsAtHour * HOUR_MS
    return dayWords(intl, dayAfter(nowMs, days), nowMs)
  }
  const nameOf = (deckId: string) => decks.find(({ id }) => id === deckId)?.name ?? ''

  const remove = useOperation(api.cards.remove, {
    say: ({ result }) => words('cards.removed', { count: result.removed }),
    toast: true,
  })
  const move = useOperation(api.cards.move, {
    say: ({ result }, { deckId }) => words('cards.moved', { count: result.moved, deck: nameOf(deckId) }),
    toast: true,
  })
  const suspend = useOperation(api.cards.suspend, {
    say: ({ result }, { suspended }) =>
      words(suspended ? 'cards.suspended' : 'cards.resumed', { count: result.changedCards }),
    toast: true,
  })
  const tag = useOperation(api.cards.tag, {
    say: ({ result }) => words('cards.tagged', { count: result.tagged }),
    toast: true,
  })
  const flag = useOperation(api.cards.flag, {
    say: ({ result }, { flag: to }) => words('cards.flagged', { count: result.flagged, flag: to }),
    toast: true,
  })
  const bury = useOperation(api.review.bury, {
    say: ({ result }) => words('cards.buried', { count: result.cards }),
    toast: true,
  })
  const reset = useOperation(api.review.reset, {
    say: ({ result }) => words('cards.wereReset', { count: result.cards }),
    toast: true,
  })
  const reschedule = useOperation(api.review.reschedule, {
    say: ({ result }, { fromDays, toDays }) =>
      words('cards.rescheduled', {
        count: result.cards,
        days: toDays - fromDays,
        day: dayIn(fromDays),
        last: dayIn(toDays),
      }),
    toast: true,
  })
  const replace = useOperation(api.cards.replace, {
    say: ({ result }) => words('cards.replaced', { count: result.replaced }),
    toast: true,
  })

  return {
    remove(cards: Chosen) {
      const noteIds = notesOf(cards)
      if (noteIds.length === 0) return
      beforeRemoval(noteIds)
      remove.mutate({ noteIds })
    },
    move: (cards: Chosen, deckId: string) => move.mutate({ noteIds: notesOf(cards), deckId }),
    suspend(cards: Chosen, suspended: boolean) {
      if (cards.size > 0) suspend.mutate({ cardIds: cardsOf(cards), suspended })
    },
    tag: (cards: Chosen, add: string[], taken: string[]) => tag.mutate({ noteIds: notesOf(cards), add, remove: taken }),
    flag: (cards: Chosen, to: Flag) => flag.mutate({ cardIds: cardsOf(cards), flag: to }),
    /** Puts them aside until tomorrow. */
    bury(cards: Chosen) {
      if (cards.size > 0) bury.mutate({ cardIds: cardsOf(cards) })
    },
    reset: (cards: Chosen) => reset.mutate({ cardIds: cardsOf(cards) }),
    /** @param span days from today, both ends in it */
    reschedule: (cards: Chosen, span: { fromDays: number; toDays: number }) =>
      reschedule.mutate({ cardIds: cardsOf(cards), ...span }),
    replace,
  }
}
export type CardActions = ReturnType<typeof useCardActions>

export const notesOf = (cards: Chosen): string[] => [...new Set(cards.values())]
const cardsOf = (cards: Chosen): string[] => [...cards.keys()]
