import type { Deck } from '../../shared/model/card'
import { MoveDialog } from './MoveDialog'
import { RescheduleDialog } from './RescheduleDialog'
import { ResetDialog } from './ResetDialog'
import type { CardActions } from './useCardActions'
import type { Bulk } from './useBulk'

interface BulkDialogsProps {
  bulk: Bulk
  actions: CardActions
  decks: readonly Deck[]
}

/** What is asked before something is done with the chosen cards. */
export function BulkDialogs({ bulk, actions, decks }: BulkDialogsProps) {
  if (!bulk.asked) return null
  const { question, cards } = bulk.asked
  const { close } = bulk
  /** Does it, and nothing is asked any more. */
  const then =
    <A extends unknown[]>(act: (...values: A) => void) =>
    (...values: A) => {
      close()
      act(...values)
    }
  switch (question) {
    case 'move':
      return (
        <MoveDialog
          count={cards.size}
          decks={decks}
          onClose={close}
          onMove={then((deckId) => actions.move(cards, deckId))}
        />
      )
    case 'postpone':
    case 'reschedule':
      return (
        <RescheduleDialog
          kind={question}
          count={cards.size}
          onClose={close}
          onDone={then((span) => actions.reschedule(cards, span))}
        />
      )
    case 'reset':
      return <ResetDialog count={cards.size} onClose={close} onReset={then(() => actions.reset(cards))} />
  }
}
