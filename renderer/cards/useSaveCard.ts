import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldsOf } from '../../shared/cards/parts'
import { useApi } from '../app/api'
import { failureOf } from '../app/failure'
import { refreshChanged, useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import type { CardDraft } from './draft'

/** A card to save: a new one, or a change of a note that is there. */
export interface CardToSave {
  draft: CardDraft
  /** where it goes; null while there is no deck */
  deckId: string | null
  tags: string[]
  source: { documentId: string; start: number; end: number } | null
  note: { id: string; updatedAtMs: number } | undefined
  /** saves a new one also where the same words have the same card */
  again: boolean
}

export interface SavedCard {
  noteId: string
  /** of the note as it is now; null for a new one */
  updatedAtMs: number | null
}

/** Saves cards, and keeps why one could not be saved until it is tried again. */
export function useSaveCard() {
  const api = useApi()
  const client = useQueryClient()
  const words = useWords()
  const [failure, setFailure] = useState<unknown>(null)
  const add = useOperation(api.cards.add, {
    say: ({ result }) => words('cards.saved', { count: result.cardIds.length }),
    toast: true,
    showsFailure: true,
  })
  const edit = useOperation(api.cards.edit, {
    say: ({ result: { removed } }) =>
      removed > 0 ? words('cards.savedWithout', { count: removed }) : words('cards.saved', { count: 1 }),
    showsFailure: true,
    // Nobody need see that it was saved, but that cards went, with the way back.
    toast: ({ result: { removed } }) => removed > 0,
  })

  async function store({ draft, deckId, tags, source, note, again }: CardToSave): Promise<SavedCard> {
    const fields = fieldsOf(draft)
    if (note && deckId !== null) {
      const seenAtMs = draft.seenAtMs ?? note.updatedAtMs
      const { result } = await edit.mutateAsync({ noteId: note.id, fields, tags, deckId, seenAtMs })
      return result
    }
    const newDeckName = words('cards.ownDeck')
    const { result } = await add.mutateAsync({ fields, deckId, newDeckName, tags, source, again })
    return { noteId: result.noteId, updatedAtMs: null }
  }

  return {
    isBusy: add.isPending || edit.isPending,
    failure,
    forget: () => setFailure(null),
    /** Gives null, with the failure, if it could not be saved. */
    async save(card: CardToSave): Promise<SavedCard | null> {
      setFailure(null)
      try {
        return await store(card)
      } catch (error) {
        setFailure(error)
        // The stored version is needed to decide between the two.
        if (isStaleEdit(error)) refreshChanged(client, ['note'])
        return null
      }
    },
  }
}

/** The note that the same words of the text have already, where that is why it was not saved; else null. */
export function twinOf(error: unknown): string | null {
  const failure = failureOf(error)
  return failure.kind === 'app' && failure.error.code === 'card-exists' ? failure.error.facts.noteId : null
}

/** Whether the card was changed elsewhere since its writing began. */
export function isStaleEdit(error: unknown): boolean {
  const failure = failureOf(error)
  return failure.kind === 'app' && failure.error.code === 'stale-edit'
}
