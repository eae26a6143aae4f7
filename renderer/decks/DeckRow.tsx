import { CaretRightIcon } from '@phosphor-icons/react/CaretRight'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useState, type DragEventHandler, type KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { DeckLine } from '../../shared/decks/tree'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { deckDeedKeys, type DeckDeed } from './deck-keys'
import type { DeckInTree, DropPlace } from './deck-places'

interface DeckRowProps {
  line: DeckLine<DeckInTree>
  href: string
  isCurrent: boolean
  /** by Tab */
  isReached: boolean
  /** a deck is held over it */
  drop: DropPlace | null
  dragging: { onDragStart: DragEventHandler; onDragEnd: DragEventHandler }
  target: { onDragOver: DragEventHandler; onDragLeave: DragEventHandler; onDrop: DragEventHandler }
  /** decks beside which it stands */
  canMove: { before: unknown; after: unknown }
  onDo(deed: DeckDeed): void
  onFold(isFolded: boolean): void
  onFocus(): void
  onKeyDown(event: KeyboardEvent): void
}

/** A deck in the index: folds, leads to it, and has a menu. */
export function DeckRow(props: DeckRowProps) {
  const { line, isReached, drop, onFold } = props
  const { deck, depth, hasUnder, isFolded } = line
  const words = useWords()
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  return (
    // Only the mouse: the same is in the menu, which the keyboard opens by the link.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above
    <li
      className={`deck${drop === null ? '' : ` is-drop-${drop}`}`}
      data-depth={Math.min(depth, 8)}
      onFocus={props.onFocus}
      {...props.target}
    >
      {hasUnder && (
        <Button
          kind="bare"
          className="deck-fold"
          aria-label={words('decks.under', { deck: deck.name })}
          aria-expanded={!isFolded}
          excludeFromTabOrder={!isReached}
          onPress={() => onFold(!isFolded)}
        >
          <Icon of={CaretRightIcon} small mirror />
        </Button>
      )}
      <Link
        to={props.href}
        data-deck={deck.id}
        draggable
        {...props.dragging}
        tabIndex={isReached ? 0 : -1}
        aria-current={props.isCurrent ? 'true' : undefined}
        onKeyDown={props.onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
      >
        <span dir="auto">{deck.name}</span>
        <span className="n">{intl.formatNumber(deck.n)}</span>
      </Link>
      <Menu
        label={words('decks.menu', { deck: deck.name })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        entries={entriesOf(words, props)}
      >
        <Button
          kind="bare"
          className="deck-more"
          aria-label={words('decks.menu', { deck: deck.name })}
          excludeFromTabOrder={!isReached}
        >
          <Icon of={DotsThreeIcon} small />
        </Button>
      </Menu>
    </li>
  )
}

function entriesOf(words: ReturnType<typeof useWords>, { canMove, onDo }: DeckRowProps) {
  const entry = (deed: DeckDeed, label: string) => ({ id: deed, label, onAction: () => onDo(deed) })
  return [
    entry('study', words('decks.study')),
    entry('options', words('decks.options')),
    { ...entry('rename', words('decks.rename')), shortcut: deckDeedKeys.rename, apart: true },
    entry('add', words('decks.addInside')),
    { ...entry('move', words('decks.move')), apart: true },
    { ...entry('up', words('decks.up')), shortcut: words('decks.upKey'), isDisabled: !canMove.before },
    { ...entry('down', words('decks.down')), shortcut: words('decks.downKey'), isDisabled: !canMove.after },
    { ...entry('remove', words('decks.remove')), shortcut: words('decks.removeKey'), danger: true, apart: true },
  ]
}
