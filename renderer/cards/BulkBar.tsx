import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import type { ReactNode } from 'react'
import { useShortcut } from '../app/commands'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu, type MenuEntry } from '../ui/Menu'
import type { Bulk } from './useBulk'

interface BulkBarProps {
  count: number
  bulk: Bulk
  onEdit(): void
  onInfo(): void
  onNone(): void
  onExport(): void
  /** what stands at the end, in a small window only while none is chosen */
  children: ReactNode
}

/** What can be done with the chosen cards, above the list. */
export function BulkBar({ count, bulk, onEdit, onInfo, onNone, onExport, children }: BulkBarProps) {
  const words = useWords()
  const [edit, tag, postpone, aside] = [
    useShortcut('edit'),
    useShortcut('tag-cards'),
    useShortcut('postpone'),
    useShortcut('bury'),
  ]
  const entries = useMoreEntries({ count, bulk, onInfo, onNone, onExport })
  if (count === 0) {
    return (
      <div className="col-wide bulk">
        <span className="meta wide-only">{words('cards.noneChosen')}</span>
        <span className="grow" />
        {children}
      </div>
    )
  }
  return (
    <div className="col-wide bulk" role="group" aria-label={words('cards.chosenCards')}>
      <span>
        <Words id="cards.chosen" values={{ count, b: (chunks) => <b>{chunks}</b> }} />
      </span>
      {count === 1 && (
        <Button kind="tool" shortcut={edit} onPress={onEdit}>
          {words('cards.edit')}
        </Button>
      )}
      <Button kind="tool" onPress={() => bulk.ask('move')}>
        {words('cards.move')}
      </Button>
      <Button kind="tool" shortcut={tag} onPress={() => bulk.ask('tag')}>
        {words('cards.tag')}
      </Button>
      <Button kind="tool" shortcut={postpone} onPress={() => bulk.ask('postpone')}>
        {words('cards.postpone')}
      </Button>
      <span className="wide-only">
        <Button kind="tool" shortcut={aside} onPress={bulk.bury}>
          {words('cards.bury')}
        </Button>
      </span>
      <Menu label={words('cards.more')} entries={entries}>
        <Button kind="tool" aria-label={words('cards.more')}>
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
      <span className="grow" />
      <span className="wide-only">{children}</span>
    </div>
  )
}

function useMoreEntries({
  count,
  bulk,
  onInfo,
  onNone,
  onExport,
}: Omit<BulkBarProps, 'onEdit' | 'children'>): MenuEntry[] {
  const words = useWords()
  const [info, aside, suspend, flag, replace, remove] = [
    useShortcut('card-info'),
    useShortcut('bury'),
    useShortcut('suspend'),
    useShortcut('flag'),
    useShortcut('replace-in-cards'),
    useShortcut('remove'),
  ]
  return [
    ...(count === 1 ? [{ id: 'info', label: words('cards.info'), shortcut: info, onAction: onInfo }] : []),
    { id: 'bury', label: words('cards.bury'), shortcut: aside, onAction: bulk.bury },
    {
      id: 'suspend',
      label: words(bulk.isSuspended ? 'cards.resume' : 'cards.suspend'),
      shortcut: suspend,
      onAction: bulk.suspend,
    },
    { id: 'flag', label: words('cards.flag'), shortcut: flag, onAction: () => bulk.ask('flag') },
    { id: 'reschedule', label: words('cards.rescheduleMore'), apart: true, onAction: () => bulk.ask('reschedule') },
    { id: 'reset', label: words('cards.resetMore'), onAction: () => bulk.ask('reset') },
    { id: 'replace', label: words('cards.replaceMore'), shortcut: replace, onAction: () => bulk.ask('replace') },
    { id: 'export', label: words('cards.export'), onAction: onExport },
    { id: 'none', label: words('cards.unchoose'), shortcut: 'Esc', apart: true, onAction: onNone },
    { id: 'remove', label: words('cards.remove'), shortcut: remove, danger: true, apart: true, onAction: bulk.remove },
  ]
}
