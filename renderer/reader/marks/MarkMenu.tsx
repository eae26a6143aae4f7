import { CopyIcon } from '@phosphor-icons/react/Copy'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import type { CommandId } from '../../../shared/commands'
import type { NoteType } from '../../../shared/model/card'
import type { MessageId } from '../../../shared/words/catalogue'
import { runCommand, useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import { Button, type Shortcut } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { cardEntries } from '../cards/card-entries'
import { copyKey } from '../quote/useCopyQuote'

/** What else can be done with an open mark. */
export function MarkMenu({ onCard }: { onCard(type: NoteType): void }) {
  const words = useWords()
  const keys = {
    gap: useShortcut('hide-selection'),
    longer: useShortcut('extend-mark'),
    shorter: useShortcut('shorten-mark'),
  }
  const command = (id: CommandId, label: MessageId, shortcut: Shortcut | null): MenuEntry => ({
    id,
    label: words(label),
    shortcut,
    onAction: () => void runCommand(id),
  })
  const entries: MenuEntry[] = [
    { ...command('copy-quote', 'reader.copyQuote', copyKey()), icon: CopyIcon },
    ...cardEntries({ words, gapKey: keys.gap, onCard }),
    { ...command('extend-mark', 'reader.extendByWord', keys.longer), apart: true },
    command('shorten-mark', 'reader.shortenByWord', keys.shorter),
  ]
  return (
    <Menu label={words('reader.moreForMark')} entries={entries}>
      <Button kind="tool" aria-label={words('reader.moreForMark')}>
        <Icon of={DotsThreeIcon} small />
      </Button>
    </Menu>
  )
}
