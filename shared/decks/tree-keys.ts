/**
 * Keys of the tree of decks, for the sheet of keys and for the menu of a deck. They are no commands, as they are of the deck that has
 * the focus there. The words of each are in the catalogue under decks.key.<id>.
 */
export const deckTreeKeys = [
  { id: 'go', keys: ['ArrowDown', 'ArrowUp'] },
  { id: 'fold', keys: ['ArrowLeft', 'ArrowRight'] },
  { id: 'menu', keys: ['Shift+F10'] },
  { id: 'rename', keys: ['F2'] },
  { id: 'up', keys: ['Alt+ArrowUp'] },
  { id: 'down', keys: ['Alt+ArrowDown'] },
  { id: 'remove', keys: ['Delete'] },
] as const
