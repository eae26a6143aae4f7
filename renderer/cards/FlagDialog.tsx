import { FlagIcon } from '@phosphor-icons/react/Flag'
import { flag as flagOf, type Flag } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import './card-dialogs.css'

const flags: readonly Flag[] = flagOf.options.map(({ value }) => value)

interface FlagDialogProps {
  count: number
  onClose(): void
  onFlag(flag: Flag): void
}

/** Asks which flag cards are to have; its digit chooses it. */
export function FlagDialog({ count, onClose, onFlag }: FlagDialogProps) {
  const words = useWords()
  const byDigit = (key: string) => {
    const chosen = flags.find((flag) => String(flag) === key)
    if (chosen !== undefined) onFlag(chosen)
  }
  return (
    <Dialog title={words('cards.flagTitle', { count })} isOpen onClose={onClose}>
      <p className="tags-row" onKeyDown={(event) => byDigit(event.key)}>
        {flags.map((flag) => (
          <Button key={flag} autoFocus={flag === 1} onPress={() => onFlag(flag)}>
            {flag > 0 && <Icon of={FlagIcon} small />}
            {words('cards.flagName', { flag })} <kbd aria-hidden>{flag}</kbd>
          </Button>
        ))}
      </p>
    </Dialog>
  )
}
