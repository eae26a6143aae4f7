import { ArrowDownIcon } from '@phosphor-icons/react/ArrowDown'
import { ArrowUpIcon } from '@phosphor-icons/react/ArrowUp'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { formShortcut } from './form-keys'

interface MoveButtonsProps {
  /** what is moved, as it is said */
  name: string
  at: number
  count: number
  onMove(to: number, isUp: boolean): void
}

/** One place up, one place down, in a list. */
export function MoveButtons({ name, at, count, onMove }: MoveButtonsProps) {
  const words = useWords()
  const step = (isUp: boolean) => (
    <Button
      kind="tool"
      className={isUp ? 'author-up' : 'author-down'}
      aria-label={words(isUp ? 'authoring.do.up' : 'authoring.do.down', { part: name })}
      isDisabled={isUp ? at === 0 : at >= count - 1}
      aria-keyshortcuts={formShortcut(isUp ? 'up' : 'down')?.aria}
      onPress={() => onMove(isUp ? at - 1 : at + 1, isUp)}
    >
      <Icon of={isUp ? ArrowUpIcon : ArrowDownIcon} small />
    </Button>
  )
  if (count < 2) return null
  return (
    <>
      {step(true)}
      {step(false)}
    </>
  )
}
