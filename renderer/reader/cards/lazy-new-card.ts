import { lazy, useEffect } from 'react'
import { rangeInHand, useReader } from '../store'

const load = async () => ({ default: (await import('./NewCardGloss')).NewCardGloss })

/** The form is the card editor's: fetched when there are words from which a card may be made. */
export const NewCardGloss = lazy(load)

/** Fetches the form while there is something in hand, so that the two keys of a card can follow each other at once. */
export function useNewCardAtHand(): void {
  const isInHand = useReader((state) => rangeInHand(state) !== null || state.lastMade !== null)
  useEffect(() => {
    if (isInHand) void load()
  }, [isInHand])
}
