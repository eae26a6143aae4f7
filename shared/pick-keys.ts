/**
 * Keys that hold while words of a text are picked, for the sheet of keys: what they do stands in renderer/reader/pick. They are no
 * commands, as they are of what has the focus there. The words of each are in the catalogue under pick.<id>.
 */
export const pickKeys = [
  { id: 'unit', keys: ['ArrowDown', 'ArrowUp'] },
  { id: 'word', keys: ['ArrowRight', 'ArrowLeft'] },
  { id: 'block', keys: ['Mod+ArrowDown', 'Mod+ArrowUp'] },
  { id: 'end', keys: ['Shift+ArrowRight', 'Shift+ArrowDown'] },
  { id: 'start', keys: ['Mod+Shift+ArrowLeft', 'Mod+Shift+ArrowUp'] },
  { id: 'wider', keys: ['Plus'] },
  { id: 'narrower', keys: ['Minus'] },
  { id: 'keep', keys: ['Enter'] },
  { id: 'leave', keys: ['Escape'] },
] as const
