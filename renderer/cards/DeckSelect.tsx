import type { Deck } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Select } from '../ui/Select'

interface DeckSelectProps {
  /** a deck before those under it */
  decks: readonly Deck[]
  deckId: string | null
  onChange(deckId: string): void
}

/** The deck of a card, of all decks as they stand under each other. */
export function DeckSelect({ decks, deckId, onChange }: DeckSelectProps) {
  const words = useWords()
  const parentOf = new Map(decks.map(({ id, parentId }) => [id, parentId]))
  const depthOf = (id: string): number => {
    const parent = parentOf.get(id) ?? null
    return parent === null ? 0 : depthOf(parent) + 1
  }
  return (
    <Select
      label={words('cards.deck')}
      value={deckId}
      options={decks.map(({ id, name }) => ({ value: id, label: name, depth: depthOf(id) }))}
      onChange={onChange}
    />
  )
}
