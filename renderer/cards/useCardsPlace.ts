import { useCallback } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'

/** Where the learner is among the cards; all of it stands in the address, so that Back leads back. */
export interface CardsPlace {
  /** in the language of shared/search-syntax; empty: all cards */
  search: string
  /** the note that is open; null for a new card or none */
  noteId: string | null
  isNew: boolean
  open(noteId: string): void
  openNew(): void
  close(): void
  setSearch(search: string): void
}

/** The address of the cards that a search finds. */
export const searchPath = (search: string): string =>
  search === '' ? '/cards' : `/cards?${new URLSearchParams({ q: search }).toString()}`

export function useCardsPlace(): CardsPlace {
  const navigate = useNavigate()
  const { noteId } = useParams()
  const [query, setQuery] = useSearchParams()
  const rest = query.size > 0 ? `?${query.toString()}` : ''
  const isNew = noteId === 'new'
  return {
    search: query.get('q') ?? '',
    noteId: noteId === undefined || isNew ? null : noteId,
    isNew,
    // Going from card to card is no step of its own: Back leads to where the learner came from.
    open: (id) => void navigate(`/cards/${encodeURIComponent(id)}${rest}`, { replace: noteId !== undefined }),
    openNew: () => void navigate(`/cards/new${rest}`, { replace: noteId !== undefined }),
    close: () => void navigate(`/cards${rest}`),
    setSearch: useCallback(
      (search) =>
        setQuery(
          (before) => {
            const after = new URLSearchParams(before)
            if (search === '') after.delete('q')
            else after.set('q', search)
            return after
          },
          { replace: true },
        ),
      [setQuery],
    ),
  }
}
