import { WarningIcon } from '@phosphor-icons/react/Warning'
import { Link } from 'react-router'
import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { CopyDetails } from '../ui/CopyDetails'
import { Icon } from '../ui/Icon'
import { isStaleEdit, twinOf } from './useSaveCard'

interface NotSavedCardProps {
  error: unknown
  /** the next save overwrites what is stored */
  onKeepMine(): void
  /** shows what is stored */
  onTakeTheirs(): void
  /** saves it although it is there already */
  onAgain(): void
}

/** Why the card was not saved; what was typed stays. */
export function NotSavedCard({ error, onKeepMine, onTakeTheirs, onAgain }: NotSavedCardProps) {
  const words = useWords()
  const { title, help, details } = useFailureWords()(error)
  const twin = twinOf(error)
  if (twin !== null) {
    return (
      <div className="twin-found">
        <p className="twin">
          <Icon of={WarningIcon} small />
          <span>
            <b>{title}</b>. {help}{' '}
            <Link className="link" to={`/cards/${encodeURIComponent(twin)}`}>
              {words('cards.openTwin')}
            </Link>
          </span>
        </p>
        <p className="btnrow">
          <Button onPress={onAgain}>{words('cards.saveTwin')}</Button>
        </p>
      </div>
    )
  }
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
