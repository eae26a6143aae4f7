import { CaretRightIcon } from '@phosphor-icons/react/CaretRight'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { memo, useState } from 'react'
import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import type { DeckLine } from '../../shared/decks/tree'
import { isMac } from '../app/commands'
import { keyWords } from '../app/keys'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { keyOfDeed, type DeckDeed } from './deck-keys'
import type { DeckInTree, DropPlace } from './deck-places'
import { isSameRow } from './same-row'

export interface DeckRowProps {
  line: DeckLine<DeckInTree>
  href: string
  isCurrent: boolean
  /** by Tab */
  isReached: boolean
  /** a deck is held over it */
  drop: DropPlace | null
  /** whether a deck stands before it, and after it */
  hasBefore: boolean
  hasAfter: boolean
  onDo(deed: DeckDeed, deck: DeckInTree): void
  onFold(deckId: string, isFolded: boolean): void
}

/** A deck in the index: folds, leads to it, and has a menu. Drawn anew only where it changed: there may be a hundred. */
export const DeckRow = memo(DrawnDeckRow, isSameRow)

function DrawnDeckRow(props: DeckRowProps) {
  const { line, isReached, drop, onFold } = props
  const { deck, depth, hasUnder, isFolded } = line
  const words = useWords()
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={`deck${drop === null ? '' : ` is-drop-${drop}`}`} data-row={deck.id} data-depth={Math.min(depth, 8)}>
      {hasUnder && (
        <Button
          kind="bare"
          className="deck-fold"
          aria-label={words('decks.under', { deck: deck.name })}
          aria-expanded={!isFolded}
          excludeFromTabOrder={!isReached}
          onPress={() => onFold(deck.id, !isFolded)}
        >
          <Icon of={CaretRightIcon} small mirror />
        </Button>
      )}
      <Link
        to={props.href}
        data-deck={deck.id}
        draggable
        tabIndex={isReached ? 0 : -1}
        aria-current={props.isCurrent ? 'true' : undefined}
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
        entries={isOpen ? entriesOf(words, props) : []}
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

function entriesOf(words: ReturnType<typeof useWords>, { line, hasBefore, hasAfter, onDo }: DeckRowProps) {
  const entry = (deed: DeckDeed, label: string) => {
    const key = keyOfDeed(deed)
    const shortcut = key === null ? null : keyWords(key, isMac(), words('keys.then'))
    return { id: deed, label, shortcut, onAction: () => onDo(deed, line.deck) }
  }
  return [
    entry('study', words('decks.study')),
    entry('options', words('decks.options')),
    { ...entry('rename', words('decks.rename')), apart: true },
    entry('add', words('decks.addInside')),
    { ...entry('move', words('decks.move')), apart: true },
    { ...entry('up', words('decks.up')), isDisabled: !hasBefore },
    { ...entry('down', words('decks.down')), isDisabled: !hasAfter },
    { ...entry('export', words('decks.export')), apart: true },
    { ...entry('remove', words('decks.remove')), danger: true, apart: true },
  ]
}
