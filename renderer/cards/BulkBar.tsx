import { useShortcut } from '../app/commands'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'

interface BulkBarProps {
  count: number
  /** all that are chosen are suspended */
  isSuspended: boolean
  onEdit(): void
  onMove(): void
  onSuspend(): void
  onRemove(): void
  onNone(): void
}

/** What can be done with the chosen cards, above the list. */
export function BulkBar({ count, isSuspended, onEdit, onMove, onSuspend, onRemove, onNone }: BulkBarProps) {
  const words = useWords()
  const [edit, move, suspend, remove] = [
    useShortcut('edit'),
    useShortcut('move-cards'),
    useShortcut('suspend'),
    useShortcut('remove'),
  ]
  if (count === 0) {
    return (
      <div className="col-wide bulk">
        <span className="meta wide-only">{words('cards.noneChosen')}</span>
      </div>
    )
  }
  return (
    <div className="col-wide bulk">
      <span>
        <Words id="cards.chosen" values={{ count, b: (chunks) => <b>{chunks}</b> }} />
      </span>
      {count === 1 && (
        <Button kind="tool" shortcut={edit} onPress={onEdit}>
          {words('cards.edit')}
        </Button>
      )}
      <Button kind="tool" shortcut={move} onPress={onMove}>
        {words('cards.move')}
      </Button>
      <Button kind="tool" shortcut={suspend} onPress={onSuspend}>
        {words(isSuspended ? 'cards.resume' : 'cards.suspend')}
      </Button>
      <Button kind="tool" shortcut={remove} onPress={onRemove}>
        {words('cards.remove')}
      </Button>
      <span className="grow" />
      <span className="wide-only">
        <Button kind="tool" onPress={onNone}>
          {words('cards.unchoose')}
        </Button>
      </span>
    </div>
  )
}
