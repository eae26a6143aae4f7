import type { Deck } from '../../shared/model/card'
import type { CardTableRow } from '../../shared/model/card-table'
import { FlagDialog } from './FlagDialog'
import { MoveDialog } from './MoveDialog'
import { ReplaceDialog } from './ReplaceDialog'
import { RescheduleDialog } from './RescheduleDialog'
import { ResetDialog } from './ResetDialog'
import { TagDialog } from './TagDialog'
import { notesOf, type CardActions } from './useCardActions'
import type { Bulk } from './useBulk'

interface BulkDialogsProps {
  bulk: Bulk
  actions: CardActions
  decks: readonly Deck[]
  /** all tags that cards have */
  tags: readonly string[]
  /** those of the chosen that are at hand */
  rows: readonly CardTableRow[]
}

/** What is asked before something is done with the chosen cards. */
export function BulkDialogs({ bulk, actions, decks, tags, rows }: BulkDialogsProps) {
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
  const notes = notesOf(cards).length
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
    case 'tag':
      return (
        <TagDialog
          count={notes}
          known={tags}
          tags={[...new Set(rows.flatMap((row) => row.tags))]}
          onClose={close}
          onTag={then((add, taken) => actions.tag(cards, add, taken))}
        />
      )
    case 'flag':
      return <FlagDialog count={cards.size} onClose={close} onFlag={then((flag) => actions.flag(cards, flag))} />
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
    case 'replace':
      return <ReplaceDialog noteIds={notesOf(cards)} replace={actions.replace} onClose={close} />
  }
}
