import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

interface ResetDialogProps {
  count: number
  onClose(): void
  onReset(): void
}

/** Asks before cards are new again. */
export function ResetDialog({ count, onClose, onReset }: ResetDialogProps) {
  const words = useWords()
  return (
    <Dialog
      title={words('cards.resetTitle', { count })}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" autoFocus onPress={onReset}>
          {words('cards.resetNow')}
        </Button>
      }
    >
      <p>{words('cards.resetHelp', { count })}</p>
    </Dialog>
  )
}
