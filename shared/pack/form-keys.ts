/**
 * Keys of the forms in which a pack is written, for the sheet of keys and for the menus there. They are no commands, as they are
 * of the part or the entry that has the focus. The words of each are in the catalogue under authoring.key.<id>.
 */
export const formKeys = [
  { id: 'up', keys: ['Alt+ArrowUp'] },
  { id: 'down', keys: ['Alt+ArrowDown'] },
  { id: 'add', keys: ['Alt+Enter'] },
  { id: 'remove', keys: ['Alt+Delete'] },
  { id: 'in', keys: ['Alt+Shift+ArrowRight'] },
  { id: 'out', keys: ['Alt+Shift+ArrowLeft'] },
] as const
export type FormKey = (typeof formKeys)[number]['id']
