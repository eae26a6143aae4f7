import { useState } from 'react'
import type { Deck } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'

interface MoveDialogProps {
  count: number
  decks: readonly Deck[]
  isOpen: boolean
  onMove(deck: Deck): void
  onClose(): void
}

/** Asks for the deck that cards are to go to. */
export function MoveDialog({ count, decks, isOpen, onMove, onClose }: MoveDialogProps) {
  const words = useWords()
  const [deckId, setDeckId] = useState<string | null>(null)
  const deck = decks.find(({ id }) => id === deckId) ?? decks[0]
  return (
    <Dialog
      title={words('cards.moveTitle', { count })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={!deck} onPress={() => deck && onMove(deck)}>
          {words('cards.moveNow')}
        </Button>
      }
    >
      <Select
        label={words('cards.moveTo')}
        value={deck?.id ?? null}
        options={decks.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setDeckId}
      />
    </Dialog>
  )
}
