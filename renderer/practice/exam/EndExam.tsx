import type { Exam } from '../../../shared/model/practice-modes'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { holdsAnswers } from '../drafts'
import type { ExamDraft } from './useExamWork'

interface EndExamProps {
  exam: Exam
  drafts: ReadonlyMap<number, ExamDraft>
  isOpen: boolean
  isBusy: boolean
  onClose(): void
  onEnd(): void
}

/** Asks before an exam is ended, as that can't be taken back: what is not begun, and what is flagged. */
export function EndExam({ exam, drafts, isOpen, isBusy, onClose, onEnd }: EndExamProps) {
  const words = useWords()
  const all = exam.cases.map(({ position }) => drafts.get(position))
  const untouched = all.filter((said) => said && !holdsAnswers(said.draft)).length
  const flagged = all.filter((said) => said?.flagged).length
  return (
    <Dialog
      title={words('practice-modes.endExamTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button kind="main" autoFocus busy={isBusy} onPress={onEnd}>
          {words('practice-modes.endExam')}
        </Button>
      }
    >
      <p>{words('practice-modes.endExamHelp', { untouched, flagged })}</p>
    </Dialog>
  )
}
