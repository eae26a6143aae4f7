import type { DeckLine } from '../../shared/decks/tree'
import type { DeckInTree } from './deck-places'

/** What can be done with a deck. */
export type DeckDeed = 'study' | 'options' | 'rename' | 'add' | 'move' | 'up' | 'down' | 'remove'

/** Keys that do something with the deck that has the focus; as `KeyboardEvent.key`, with Alt before it. */
export const deckDeedKeys = {
  rename: 'F2',
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  remove: 'Delete',
} as const satisfies Partial<Record<DeckDeed, string>>

/** What a key asks of a tree. */
export type AskedOfTree =
  | { kind: 'focus'; id: string }
  | { kind: 'fold'; isFolded: boolean }
  | { kind: 'do'; deed: keyof typeof deckDeedKeys }

interface Pressed {
  key: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/**
 * What a key asks where the deck of a line has the focus: arrows go up and down; one to the side unfolds it and then goes in,
 * or folds it and then goes out, as in every tree. Null where the key is not the tree's.
 */
export function deckKey(event: Pressed, lines: readonly DeckLine<DeckInTree>[], at: number): AskedOfTree | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return null
  const chord = event.altKey ? `Alt+${event.key}` : event.key
  for (const deed of ['rename', 'up', 'down', 'remove'] as const) {
    if (deckDeedKeys[deed] === chord) return { kind: 'do', deed }
  }
  const line = lines[at]
  if (event.altKey || !line) return null
  const { deck, hasUnder, isFolded } = line
  const to = (id: string | null | undefined): AskedOfTree | null => (id == null ? null : { kind: 'focus', id })
  switch (event.key) {
    case 'ArrowDown':
      return to(lines[at + 1]?.deck.id)
    case 'ArrowUp':
      return to(lines[at - 1]?.deck.id)
    case 'Home':
      return to(lines[0]?.deck.id)
    case 'End':
      return to(lines.at(-1)?.deck.id)
    case 'ArrowRight':
      return isFolded ? { kind: 'fold', isFolded: false } : hasUnder ? to(lines[at + 1]?.deck.id) : null
    case 'ArrowLeft':
      return hasUnder && !isFolded ? { kind: 'fold', isFolded: true } : to(deck.parentId)
    default:
      return null
  }
}
