import { useMemo, useState } from 'react'
import type { Deck } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { deckPaths } from './deck-paths'

interface MoveDialogProps {
  count: number
  decks: readonly Deck[]
  onMove(deckId: string): void
  onClose(): void
}

/** Asks for the deck that cards are to go to. */
export function MoveDialog({ count, decks, onMove, onClose }: MoveDialogProps) {
  const words = useWords()
  const [deckId, setDeckId] = useState<string | null>(decks[0]?.id ?? null)
  const paths = useMemo(() => deckPaths(decks), [decks])
  return (
    <Dialog
      title={words('cards.moveTitle', { count })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" isDisabled={deckId === null} onPress={() => deckId !== null && onMove(deckId)}>
          {words('cards.moveNow')}
        </Button>
      }
    >
      <Select
        label={words('cards.moveTo')}
        value={deckId}
        options={[...paths].map(([value, path]) => ({ value, label: path.replaceAll('::', ' › ') }))}
        onChange={setDeckId}
      />
    </Dialog>
  )
}
