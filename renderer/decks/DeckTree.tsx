import { PlusIcon } from '@phosphor-icons/react/Plus'
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useIntl } from 'react-intl'
import { Link, useNavigate } from 'react-router'
import { deckLines, deckWay, isWithinDeck } from '../../shared/decks/tree'
import { useWords } from '../app/words'
import { useCardExchange } from '../card-exchange/asked'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { DeckDialogs, type DeckDialog } from './DeckDialogs'
import { DeckRow } from './DeckRow'
import { deckKey, type DeckDeed } from './deck-keys'
import { neighbours, type DeckInTree } from './deck-places'
import './decks.css'
import { useAwaitedDeck } from './useAwaitedDeck'
import { useDeckActions } from './useDeckActions'
import { useDeckDrag } from './useDeckDrag'
import { useFoldedDecks } from './useFoldedDecks'

interface DeckTreeProps {
  /** a deck before those under it */
  decks: readonly DeckInTree[]
  /** the deck that is shown; null: none of them */
  currentId: string | null
  /** all of them are shown */
  isAll: boolean
  /** what stands for all of them, and how much is in it */
  all: { label: string; n: number }
  /** the address of a deck in this place; null: of all */
  href(deckId: string | null): string
}

/**
 * The decks in the index: folded and unfolded, gone through by the arrow keys, laid into each other by hand or by menu, and all
 * that can be done with one in its menu.
 */
export function DeckTree({ decks, currentId, isAll, all, href }: DeckTreeProps) {
  const words = useWords()
  const intl = useIntl()
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)
  const { folded, setFolded, unfold } = useFoldedDecks()
  const [dialog, setDialog] = useState<DeckDialog | null>(null)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const focus = (id: string) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-deck]') ?? [])]
    links.find((link) => link.dataset['deck'] === id)?.focus()
  }
  const awaited = useAwaitedDeck(decks, (id, isNew) => {
    focus(id)
    if (!isNew) return
    const above = deckWay(decks, id).map((deck) => deck.id)
    unfold(above.slice(0, -1))
    void navigate(href(id))
  })
  const { move: moveDeck } = useDeckActions({ onMoveFailed: awaited.forget })
  const move: typeof moveDeck = (to) => {
    awaited.await(to.deckId)
    moveDeck(to)
  }
  const drag = useDeckDrag(decks, move)

  const lines = useMemo(() => deckLines(decks, new Set(folded)), [decks, folded])
  // One of them is reached by Tab, the others by arrows.
  const reached = [focusedId, currentId].find((id) => lines.some((line) => line.deck.id === id)) ?? lines[0]?.deck.id

  const does: Record<DeckDeed, (deck: DeckInTree) => void> = {
    study: (deck) => void navigate(`/review?deck=${encodeURIComponent(deck.id)}`),
    options: (deck) => void navigate(`/deck-options/${encodeURIComponent(deck.id)}`),
    rename: (deck) => setDialog({ kind: 'rename', deck }),
    add: (deck) => setDialog({ kind: 'add', parentId: deck.id }),
    move: (deck) => setDialog({ kind: 'move', deck }),
    remove: (deck) => setDialog({ kind: 'remove', deck }),
    export: (deck) => useCardExchange.getState().takeOut({ deckId: deck.id, search: '' }),
    up: (deck) => {
      const { before } = neighbours(decks, deck)
      if (before) move({ deckId: deck.id, parentId: deck.parentId, beforeId: before.id })
    },
    down: (deck) => {
      const { after, afterThat } = neighbours(decks, deck)
      if (after) move({ deckId: deck.id, parentId: deck.parentId, beforeId: afterThat?.id ?? null })
    },
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['deck'] : undefined
    const at = lines.findIndex(({ deck }) => deck.id === id)
    const line = lines[at]
    const asked = line && deckKey(event, lines, at)
    if (!asked) return
    event.preventDefault()
    if (asked.kind === 'focus') focus(asked.id)
    else if (asked.kind === 'fold') setFolded(line.deck.id, asked.isFolded)
    else does[asked.deed](line.deck)
  }
  // The rows get the same all the time, so that they are drawn anew only where they changed.
  const latest = useRef({ does, setFolded })
  useLayoutEffect(() => {
    latest.current = { does, setFolded }
  })
  const onDo = useCallback((deed: DeckDeed, deck: DeckInTree) => latest.current.does[deed](deck), [])
  const onFold = useCallback((id: string, isFolded: boolean) => latest.current.setFolded(id, isFolded), [])
  return (
    <>
      <Link
        className={drag.over?.id === null ? 'is-drop' : undefined}
        to={href(null)}
        aria-current={isAll ? 'true' : undefined}
        {...drag.all}
      >
        <span>{all.label}</span>
        <span className="n">{intl.formatNumber(all.n)}</span>
      </Link>
      {/* The keys and what is held are those of its links. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above */}
      <ul
        className="decks"
        ref={list}
        aria-label={words('decks.tree')}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          // What floats over a row is no row.
          const id = target.closest('[data-row]')?.getAttribute('data-row')
          if (id) setFocusedId(id)
        }}
        {...drag.list}
      >
        {lines.map((line) => {
          const { before, after } = neighbours(decks, line.deck)
          return (
            <DeckRow
              key={line.deck.id}
              line={line}
              href={href(line.deck.id)}
              isCurrent={line.deck.id === currentId}
              isReached={line.deck.id === reached}
              drop={drag.over?.id === line.deck.id ? drag.over.where : null}
              hasBefore={before !== undefined}
              hasAfter={after !== undefined}
              onDo={onDo}
              onFold={onFold}
            />
          )
        })}
      </ul>
      <Button kind="bare" className="deck-add" onPress={() => setDialog({ kind: 'add', parentId: null })}>
        <Icon of={PlusIcon} small />
        {words('decks.add')}
      </Button>
      {dialog && (
        <DeckDialogs
          dialog={dialog}
          decks={decks}
          onClose={() => setDialog(null)}
          onAdded={(id) => awaited.await(id, true)}
          onRemoved={(deckId) => {
            const next = lines.find(({ deck }) => !isWithinDeck(decks, deck.id, deckId))
            if (next) awaited.await(next.deck.id)
            if (currentId !== null && isWithinDeck(decks, currentId, deckId)) void navigate(href(null))
          }}
        />
      )}
    </>
  )
}
