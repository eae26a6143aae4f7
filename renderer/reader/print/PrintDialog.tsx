import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Tick } from '../../ui/Tick'
import type { PrintChoice } from './build-print'

interface PrintDialogProps {
  choice: PrintChoice
  onChoice(choice: PrintChoice): void
  onPrint(): void
  onClose(): void
}

/** What of the learner's own is printed with the text. */
export function PrintDialog({ choice, onChoice, onPrint, onClose }: PrintDialogProps) {
  const words = useWords()
  return (
    <Dialog
      title={words('reader.print')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="main" onPress={onPrint}>
          {words('reader.printNow')}
        </Button>
      }
    >
      <div className="print-choices">
        <Tick isSelected={choice.marks} onChange={(marks) => onChoice({ ...choice, marks })}>
          {words('reader.printMarks')}
        </Tick>
        <Tick isSelected={choice.notes} onChange={(notes) => onChoice({ ...choice, notes })}>
          {words('reader.printNotes')}
        </Tick>
      </div>
      <p className="meta">{words('reader.printHelp')}</p>
    </Dialog>
  )
}
