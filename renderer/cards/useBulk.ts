import { useState } from 'react'
import { useCommand } from '../app/commands'
import type { CardList } from './useCardList'
import type { CardActions } from './useCardActions'
import type { Chosen } from './selection'

/** What asks something before it is done with the chosen cards. */
export type BulkQuestion = 'move' | 'tag' | 'flag' | 'postpone' | 'reschedule' | 'reset' | 'replace'

export interface Bulk {
  /** what is asked now, and about which cards */
  asked: { question: BulkQuestion; cards: Chosen } | null
  ask(question: BulkQuestion): void
  close(): void
  suspend(): void
  bury(): void
  remove(): void
  /** all that are meant and in view are suspended */
  isSuspended: boolean
}

/** What is done with the chosen cards, by their bar or by keys. */
export function useBulk(list: CardList, actions: CardActions): Bulk {
  const [asked, setAsked] = useState<Bulk['asked']>(null)
  const ask = (question: BulkQuestion) => {
    const cards = list.meant()
    if (cards.size > 0) setAsked({ question, cards })
  }
  const areSuspended = (cards: Chosen) => list.rowsOf(cards).every(({ suspended }) => suspended)
  const bulk = {
    asked,
    ask,
    close: () => setAsked(null),
    suspend() {
      const meant = list.meant()
      actions.suspend(meant, !areSuspended(meant))
    },
    bury: () => actions.bury(list.meant()),
    remove: () => actions.remove(list.meant()),
    isSuspended: list.chosen.size > 0 && areSuspended(list.chosen),
  }
  useCommand('move-cards', () => ask('move'))
  useCommand('tag-cards', () => ask('tag'))
  useCommand('postpone', () => ask('postpone'))
  useCommand('replace-in-cards', () => ask('replace'))
  useCommand('flag', () => ask('flag'))
  useCommand('reset', () => ask('reset'))
  useCommand('reschedule', () => ask('reschedule'))
  useCommand('bury', bulk.bury)
  useCommand('suspend', bulk.suspend)
  useCommand('remove', bulk.remove)
  return bulk
}
