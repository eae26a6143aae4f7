import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ForeseenOptions, PresetOptions } from '../../shared/model/preset'
import { useApi } from '../app/api'

/** How long nothing may have changed until it is worked out. */
const pauseMs = 200

/** The preset, with all decks that have it; or the deck with those that go by it. */
export type OptionsScope = { presetId: string } | { deckId: string }

/** What other options would do; the last that was worked out stays until the next. @param asked null: nothing is to be changed */
export function useForeseen(asked: { scope: OptionsScope; options: PresetOptions } | null): {
  foreseen: ForeseenOptions | null
  isWorking: boolean
} {
  const api = useApi()
  const key = asked && JSON.stringify(asked)
  const [settled, setSettled] = useState<typeof asked>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), pauseMs)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same asked anew is the same
  }, [key])
  const { data, isFetching } = useQuery({
    ...api.presets.foresee.queryOptions(settled === null || asked === null ? skipToken : settled),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return { foreseen: asked === null ? null : (data ?? null), isWorking: isFetching || JSON.stringify(settled) !== key }
}
