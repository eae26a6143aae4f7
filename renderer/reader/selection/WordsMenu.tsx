import { CopyIcon } from '@phosphor-icons/react/Copy'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import type { NoteType } from '../../../shared/model/card'
import { runCommand, useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Menu, type MenuEntry } from '../../ui/Menu'
import { cardEntries } from '../cards/card-entries'
import { copyKey } from '../quote/useCopyQuote'
import { rangeInHand, useReader } from '../store'
import { useNarrow } from '../useNarrow'

interface WordsMenuProps {
  onCopy(): void
  onUnderline(): void
  onCard(type: NoteType): void
}

/** What else can be done with the words in hand. */
export function WordsMenu({ onCopy, onUnderline, onCard }: WordsMenuProps) {
  const words = useWords()
  const narrow = useNarrow()
  const isOpen = useReader(({ menuOf }) => menuOf !== null)
  const { openMenuOf } = useReader.getState()
  const keys = {
    underline: useShortcut('underline'),
    gap: useShortcut('hide-selection'),
    suggest: useShortcut('suggest-cards'),
  }
  const underline: MenuEntry = {
    id: 'underline',
    label: words('reader.underline'),
    shortcut: keys.underline,
    onAction: onUnderline,
  }
  const entries: MenuEntry[] = [
    { id: 'copy', label: words('reader.copyQuote'), icon: CopyIcon, shortcut: copyKey(), onAction: onCopy },
    // In a small window it has no room on the bar.
    ...(narrow ? [underline] : []),
    ...cardEntries({ words, gapKey: keys.gap, onCard }),
    {
      id: 'suggest',
      label: words('reader.suggestedCards'),
      shortcut: keys.suggest,
      apart: true,
      onAction: () => void runCommand('suggest-cards'),
    },
    { id: 'classify', label: words('command.classify-words'), onAction: () => void runCommand('classify-words') },
  ]
  return (
    <Menu
      label={words('reader.moreForWords')}
      entries={entries}
      isOpen={isOpen}
      onOpenChange={(opens) => openMenuOf(opens ? rangeInHand(useReader.getState()) : null)}
    >
      <Button kind="tool" aria-label={words('reader.moreForWords')} preventFocusOnPress>
        <Icon of={DotsThreeIcon} small />
      </Button>
    </Menu>
  )
}
