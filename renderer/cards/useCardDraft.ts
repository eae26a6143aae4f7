import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { parseCardDraft, type CardDraft } from './draft'

const SAVE_AFTER_MS = 400

export interface KeptCardDraft {
  draft: CardDraft
  /** it was kept from before and differs from what is stored */
  isRestored: boolean
  /** it was changed since it was begun or saved */
  isChanged: boolean
  change(part: Partial<CardDraft>): void
  /** Starts again from what is stored, or from nothing. */
  reset(to?: CardDraft): void
}

/**
 * The card that is being written. It is kept within half a second of the last key, and at once when its place is left, so
 * that neither a restart nor a look at the text loses it.
 * @param key   what is written, as in card:<note id>
 * @param begun what the writing starts from
 */
export function useCardDraft(key: string, begun: CardDraft): KeptCardDraft {
  const api = useApi()
  const client = useQueryClient()
  const { mutate: save } = useOperation(api.annotations.saveDraft)
  const [start, setStart] = useState(begun)
  const [draft, setDraft] = useState(begun)
  const [isRestored, setRestored] = useState(false)
  const isChanged = draft !== start
  /** what has to be kept when the place is left */
  const unkept = useRef<CardDraft | null>(null)

  useEffect(() => {
    let isHere = true
    const restore = async () => {
      const query = api.annotations.draft.queryOptions({ key }, { staleTime: 0, gcTime: 0 })
      // Without the draft one writes anew; the failure is said where it can be acted on, at the next save.
      const kept = await client.fetchQuery(query).catch(() => null)
      const found = kept && parseCardDraft(kept.text)
      if (!isHere || !found || unkept.current) return
      setDraft(found)
      setRestored(true)
    }
    void restore()
    return () => {
      isHere = false
    }
  }, [api, client, key])

  useEffect(() => {
    if (unkept.current !== draft) return
    const timer = setTimeout(() => {
      unkept.current = null
      save({ key, text: JSON.stringify(draft) })
    }, SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [draft, key, save])

  useEffect(
    () => () => {
      if (unkept.current) save({ key, text: JSON.stringify(unkept.current) })
    },
    [key, save],
  )

  return {
    draft,
    isRestored,
    isChanged,
    change(part) {
      const changed = { ...draft, ...part }
      unkept.current = changed
      setDraft(changed)
    },
    reset(to = begun) {
      unkept.current = null
      setStart(to)
      setDraft(to)
      setRestored(false)
      save({ key, text: null })
    },
  }
}
