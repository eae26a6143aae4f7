import { deckTreeKeys } from '../../shared/decks/tree-keys'
import type { DeckLine } from '../../shared/decks/tree'
import type { DeckInTree } from './deck-places'

/** What can be done with a deck. */
export type DeckDeed = 'study' | 'options' | 'rename' | 'add' | 'move' | 'up' | 'down' | 'remove' | 'export'

/** Those that have a key of their own. */
const keyed = ['rename', 'up', 'down', 'remove'] as const satisfies readonly DeckDeed[]

/** The key of a deed, as in the table of keys; null if it has none. */
export function keyOfDeed(deed: DeckDeed): string | null {
  return deckTreeKeys.find(({ id }) => id === deed)?.keys[0] ?? null
}

/** What a key asks of a tree. */
export type AskedOfTree =
  | { kind: 'focus'; id: string }
  | { kind: 'fold'; isFolded: boolean }
  | { kind: 'do'; deed: (typeof keyed)[number] }

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
  const deed = keyed.find((it) => keyOfDeed(it) === chord)
  if (deed) return { kind: 'do', deed }
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
