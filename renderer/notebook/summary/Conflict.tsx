import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'

interface ConflictProps {
  kind: 'changed' | 'removed'
  onKeepMine(): void
  onTakeStored(): void
}

/** Why a note was not saved; what was typed stays until the learner has chosen. */
export function Conflict({ kind, onKeepMine, onTakeStored }: ConflictProps) {
  const words = useWords()
  return (
    <div className="not-saved" role="alert">
      <p className="ko">
        <b>{words(kind === 'changed' ? 'summary.changedElsewhere' : 'summary.removedElsewhere')}</b>
      </p>
      <p className="btnrow">
        <Button onPress={onKeepMine}>{words('summary.keepMine')}</Button>
        <Button onPress={onTakeStored}>{words(kind === 'changed' ? 'summary.takeStored' : 'summary.discard')}</Button>
      </p>
    </div>
  )
}
