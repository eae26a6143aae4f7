import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { CopyDetails } from '../ui/CopyDetails'
import { isStaleEdit } from './useSaveCard'

interface NotSavedCardProps {
  error: unknown
  /** the next save overwrites what is stored */
  onKeepMine(): void
  /** shows what is stored */
  onTakeTheirs(): void
}

/** Why the card was not saved; what was typed stays. */
export function NotSavedCard({ error, onKeepMine, onTakeTheirs }: NotSavedCardProps) {
  const words = useWords()
  const { title, help, details } = useFailureWords()(error)
  return (
    <div className="not-saved">
      <p className="ko">
        <b>{title}</b>
      </p>
      <p>{help}</p>
      <p className="btnrow">
        {isStaleEdit(error) ? (
          <>
            <Button onPress={onKeepMine}>{words('cards.keepMine')}</Button>
            <Button onPress={onTakeTheirs}>{words('cards.takeTheirs')}</Button>
          </>
        ) : (
          <CopyDetails details={details} />
        )}
      </p>
    </div>
  )
}
