import { memo, useMemo } from 'react'
import type { Deck } from '../../shared/model/card'
import { useWords } from '../app/words'
import { DeckTree } from '../decks/DeckTree'
import { deckPaths, deckTerm } from './deck-paths'
import { SavedSearches } from './SavedSearches'
import { searchPath } from './useCardsPlace'

interface CardsIndexProps {
  decks: readonly Deck[]
  /** the deck whose cards are listed */
  deckId: string | null
  search: string
}

/** The second part of the index: the decks and what is in them, and searches that were saved. */
export const CardsIndex = memo(function CardsIndex({ decks, deckId, search }: CardsIndexProps) {
  const words = useWords()
  const paths = useMemo(() => deckPaths(decks), [decks])
  const all = decks.filter(({ parentId }) => parentId === null).reduce((sum, { cards }) => sum + cards, 0)
  return (
    <>
      <h2>{words('cards.decks')}</h2>
      <DeckTree
        decks={decks.map(({ id, name, parentId, cards }) => ({ id, name, parentId, n: cards }))}
        currentId={deckId}
        isAll={search === ''}
        all={{ label: words('cards.allDecks'), n: all }}
        href={(id) => searchPath(id === null ? '' : deckTerm(paths.get(id) ?? ''))}
      />
      <SavedSearches search={search} />
    </>
  )
})
