import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

/** What stands in the way of putting a pack in use here. */
export type InstallQuestion =
  | { kind: 'taken'; version: string; next: string }
  | { kind: 'older'; version: string; here: string }

interface InstallDialogProps {
  question: InstallQuestion | null
  onClose(): void
  onRaise?(): void
  onOlder(): void
}

/** Asks before another content takes the same number, or a lower one the place of a higher. */
export function InstallDialog({ question, onClose, onRaise, onOlder }: InstallDialogProps) {
  const words = useWords()
  const isTaken = question?.kind === 'taken'
  return (
    <Dialog
      title={words(isTaken ? 'authoring.takenTitle' : 'authoring.olderTitle')}
      isOpen={question !== null}
      onClose={onClose}
      actions={
        isTaken ? (
          onRaise && (
            <Button kind="main" onPress={onRaise}>
              {words('authoring.raise', { next: question.next })}
            </Button>
          )
        ) : (
          <Button kind="main" onPress={onOlder}>
            {words('authoring.takeOlder')}
          </Button>
        )
      }
    >
      <p>
        {question?.kind === 'taken'
          ? words('authoring.takenHelp', { version: question.version })
          : question && words('authoring.olderHelp', { version: question.version, here: question.here })}
      </p>
    </Dialog>
  )
}
