import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useShortcut } from '../app/commands'
import type { MarkColor } from '../../shared/model/annotation'
import type { NotebookEntry } from '../../shared/model/notebook'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { markColors } from '../ui/Swatch'

/** What is done with an entry. They act on what there is when they are called, so that they may stay the same. */
export interface EntryHandlers {
  /** a summary note is open, in which it can be cited */
  canCite: boolean
  /** it is about to be opened in the reader; true if something else was done instead */
  onOpen(entry: NotebookEntry): boolean
  onEdit(entry: NotebookEntry): void
  /** the note is written */
  onClose(): void
  /** it was left for something else */
  onLeave(): void
  onRecolour(entry: NotebookEntry, color: MarkColor): void
  onTag(entry: NotebookEntry): void
  onCard(entry: NotebookEntry): void
  onCite(entry: NotebookEntry): void
  onConfirm(entry: NotebookEntry): void
  onRemove(entry: NotebookEntry): void
}

interface EntryMenuProps extends EntryHandlers {
  entry: NotebookEntry
  isCurrent: boolean
}

/** All that can be done with a mark, with its keys. */
export function EntryMenu({ entry, isCurrent, ...handlers }: EntryMenuProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const [note, tag, card, cite, remove] = [
    useShortcut('edit-note'),
    useShortcut('tag-mark'),
    useShortcut('new-card'),
    useShortcut('cite-mark'),
    useShortcut('remove'),
  ]
  const { quote, state } = entry
  const label = words('notebook.more', { quote: quote.text.slice(0, 80) })
  return (
    <Menu
      label={label}
      entries={[
        {
          id: 'note',
          label: words(entry.note === '' ? 'notebook.addNote' : 'notebook.editNote'),
          shortcut: note,
          onAction: () => handlers.onEdit(entry),
        },
        { id: 'tags', label: words('notebook.tags'), shortcut: tag, onAction: () => handlers.onTag(entry) },
        ...(state === 'orphaned'
          ? []
          : [
              { id: 'card', label: words('notebook.makeCard'), shortcut: card, onAction: () => handlers.onCard(entry) },
            ]),
        ...(handlers.canCite
          ? [{ id: 'cite', label: words('notebook.cite'), shortcut: cite, onAction: () => handlers.onCite(entry) }]
          : []),
        ...(state === 'to-check'
          ? [{ id: 'confirm', label: words('notebook.confirm'), onAction: () => handlers.onConfirm(entry) }]
          : []),
        ...markColors
          .filter((color) => color !== entry.color)
          .map((color, at) => ({
            id: `color-${color}`,
            label: words('notebook.toColor', { name: markNames[color - 1] ?? '' }),
            shortcut: String(color),
            apart: at === 0,
            onAction: () => handlers.onRecolour(entry, color),
          })),
        {
          id: 'remove',
          label: words('notebook.remove'),
          shortcut: remove,
          danger: true,
          apart: true,
          onAction: () => handlers.onRemove(entry),
        },
      ]}
    >
      <Button kind="bare" className="entry-more" aria-label={label} excludeFromTabOrder={!isCurrent}>
        <Icon of={DotsThreeIcon} small />
      </Button>
    </Menu>
  )
}
