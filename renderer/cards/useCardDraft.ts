import { useEffect, useRef, useState } from 'react'
import { useDraft, type DraftForm } from '../app/drafts/useDraft'
import { parseCardDraft, type CardDraft } from './draft'
import { withTyped } from './with-typed'

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

const cardForm: DraftForm<CardDraft> = { write: (draft) => JSON.stringify(draft), read: parseCardDraft }

/**
 * The card that is being written, kept as a draft so that neither a restart nor a look at the text loses it.
 * @param key   what is written, as in card:<note id>
 * @param begun what the writing starts from
 */
export function useCardDraft(key: string, begun: CardDraft): KeptCardDraft {
  const { found, put, drop } = useDraft(key, cardForm)
  const [start, setStart] = useState(begun)
  const [draft, setDraft] = useState(begun)
  const [isRestored, setRestored] = useState(false)
  /** what was written before the draft came: the form does not wait for it */
  const early = useRef<Partial<CardDraft>>({})

  const latest = useRef({ put, begun })
  latest.current = { put, begun }
  useEffect(() => {
    if (!found) return
    const restored = withTyped(found, early.current, latest.current.begun)
    setDraft(restored)
    setRestored(true)
    if (Object.keys(early.current).length > 0) latest.current.put(restored)
  }, [found])

  return {
    draft,
    isRestored,
    isChanged: draft !== start,
    change(part) {
      if (found === undefined) early.current = { ...early.current, ...part }
      const changed = { ...draft, ...part }
      setDraft(changed)
      put(changed)
    },
    reset(to = begun) {
      early.current = {}
      setStart(to)
      setDraft(to)
      setRestored(false)
      drop()
    },
  }
}
