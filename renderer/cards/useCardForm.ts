import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { emptyParts, type CardParts } from '../../shared/cards/parts'
import type { Deck } from '../../shared/model/card'
import { announceFailure } from '../app/announce'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { missingIn, type CardDraft, type MissingField } from './draft'
import { useCardDraft } from './useCardDraft'
import { typeKey } from './type-key'
import { twinOf, useSaveCard, type SavedCard } from './useSaveCard'

/** What the writing of a card starts from. */
export interface CardBegun {
  /** a card that is made from words of a text brings their place as its source */
  initial: {
    parts: CardParts
    deckId: string | null
    tags: string[]
    source: { documentId: string; start: number; end: number } | null
  }
  /** the note that it changes; without it the card is a new one */
  note?: { id: string; updatedAtMs: number } | undefined
}

/** A card that is being written: its draft, where it goes, and saving it. */
export function useCardForm({ initial, note }: CardBegun) {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const { data: decks = [] } = useQuery(api.cards.decks.queryOptions())
  const { draft, isRestored, isChanged, change, reset } = useCardDraft(draftKey(note?.id, initial.source), {
    ...initial.parts,
    tags: initial.tags,
    deckId: initial.deckId,
    seenAtMs: note?.updatedAtMs ?? null,
  })
  const { save, isBusy, failure, forget } = useSaveCard()
  const [isTried, setTried] = useState(false)
  const { source } = initial
  const tags = draft.tags ?? initial.tags

  // A card from a pack's text goes into the pack's deck, which has the text's id.
  const deckIn = (all: readonly Deck[]) =>
    draft.deckId ?? all.find(({ id }) => id === source?.documentId)?.id ?? all[0]?.id ?? null

  return {
    draft,
    isRestored,
    isChanged,
    decks,
    deckId: deckIn(decks),
    tags,
    /** what a try to save found missing, as long as it is */
    missing: isTried ? missingIn(draft) : ([] satisfies MissingField[]),
    isBusy,
    failure,
    change(part: Partial<CardDraft>) {
      // What is written now is another card than the one that is there.
      if (twinOf(failure) !== null) forget()
      change(part)
    },
    /** Drops what was written for what is stored. */
    startAgain() {
      forget()
      reset()
    },
    /** The next save overwrites what is stored. */
    keepMine() {
      forget()
      change({ seenAtMs: note?.updatedAtMs ?? null })
    },
    /**
     * Says what is missing, or why the card could not be saved, where it is.
     * @param options.again saves a card that is there already
     */
    async save({ again = false } = {}): Promise<SavedCard | 'incomplete' | 'not-saved'> {
      if (isBusy) return 'not-saved'
      setTried(true)
      if (missingIn(draft).length > 0) {
        announceFailure(words('cards.incomplete', { field: missingIn(draft)[0] ?? 'front', type: typeKey(draft.type) }))
        return 'incomplete'
      }
      // Whoever is faster than the list of decks must not get another deck for it.
      const deckId = deckIn(await client.ensureQueryData(api.cards.decks.queryOptions()).catch(() => decks))
      const saved = await save({ draft, deckId, tags, source, note, again })
      if (!saved) return 'not-saved'
      setTried(false)
      // The type, the deck and the tags stay for a row of them.
      reset(
        note
          ? { ...draft, deckId, seenAtMs: saved.updatedAtMs }
          : { ...emptyParts(draft.type), tags, deckId, seenAtMs: null },
      )
      return saved
    },
  }
}

/** Under which the draft is kept: of a note, of words of a text, or of the one new card. */
function draftKey(noteId: string | undefined, source: CardBegun['initial']['source']): string {
  if (noteId !== undefined) return `card:${noteId}`
  return source ? `card:new:${source.documentId}:${source.start}-${source.end}` : 'card:new'
}
