import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass'
import { Icon } from '../ui/Icon'
import { runCommand, useShortcut } from './commands'
import { useWords } from './words'

/** Looks like a field and opens the palette, where one types. */
export function SeekBox() {
  const words = useWords()
  const key = useShortcut('show-palette')
  return (
    <button
      type="button"
      className="seek"
      title={words('command.show-palette')}
      aria-keyshortcuts={key?.aria}
      aria-haspopup="dialog"
      onClick={() => runCommand('show-palette')}
    >
      <Icon of={MagnifyingGlassIcon} small />
      <span>{words('command.show-palette')}</span>
      {key && <kbd aria-hidden>{key.shown}</kbd>}
    </button>
  )
}
