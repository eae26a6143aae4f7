/** Where a key holds. A letter means the same wherever it holds; "everywhere" holds beside each of the others. */
export const places = [
  'everywhere',
  'home',
  'reader',
  'library',
  'notebook',
  'cards',
  'editor',
  'review',
  'practice',
  'authoring',
  'search',
  'settings',
] as const
export type Place = (typeof places)[number]

/** The menu of the desktop host in which it stands; on macOS the host moves settings to the application's menu. */
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'help'

export interface CommandEntry {
  /** its words are in the catalogue under command.<id> */
  id: string
  places: readonly Place[]
  /**
   * Chords: Mod is Control, or Command on macOS. A letter is matched by what it types, or by its place where the layout is not
   * Latin; a digit by its place. Two chords with a space between are pressed one after the other, with no time limit.
   */
  keys: readonly string[]
  /** of the desktop host's menu alone: a browser keeps these for itself */
  desktopKeys?: readonly string[]
  menu?: MenuName
  /** goes on while the key is held down */
  repeats?: boolean
}

const everywhere = ['everywhere'] as const

/** All commands, in the order of the menus and of the sheet of keys. Bare letters are no accelerators of a menu: the page answers them. */
export const commands = [
  { id: 'add-text', places: everywhere, keys: ['Mod+O'], menu: 'file' },
  { id: 'import-cards', places: everywhere, keys: [], menu: 'file' },
  { id: 'export-cards', places: everywhere, keys: [], menu: 'file' },
  { id: 'open-settings', places: everywhere, keys: ['Mod+,'], menu: 'file' },
  { id: 'undo', places: everywhere, keys: ['Mod+Z'], menu: 'edit' },
  { id: 'redo', places: everywhere, keys: ['Mod+Shift+Z', 'Ctrl+Y'], menu: 'edit' },
  { id: 'find-in-text', places: ['reader'], keys: ['Mod+F', '/'], menu: 'edit' },
  { id: 'find-next', places: ['reader'], keys: ['Mod+G', 'F3'], menu: 'edit', repeats: true },
  { id: 'find-previous', places: ['reader'], keys: ['Mod+Shift+G', 'Shift+F3'], menu: 'edit', repeats: true },
  { id: 'show-palette', places: everywhere, keys: ['Mod+K'], menu: 'go' },
  { id: 'search-all', places: everywhere, keys: ['Mod+Shift+F'], menu: 'edit' },
  { id: 'print', places: ['reader'], keys: ['Mod+P'], menu: 'file' },
  { id: 'focus-text', places: ['reader'], keys: ['F'], menu: 'view' },
  { id: 'read-aloud', places: ['reader'], keys: ['Q'] },
  { id: 'next-page', places: ['reader'], keys: ['Alt+Shift+ArrowDown'], menu: 'go' },
  { id: 'previous-page', places: ['reader'], keys: ['Alt+Shift+ArrowUp'], menu: 'go' },
  { id: 'show-contents', places: everywhere, keys: ['T'], menu: 'view' },
  { id: 'next-pane', places: everywhere, keys: ['F6'], menu: 'view' },
  { id: 'previous-pane', places: everywhere, keys: ['Shift+F6'], menu: 'view' },
  { id: 'go-back', places: everywhere, keys: ['Alt+ArrowLeft'], menu: 'go' },
  { id: 'go-forward', places: everywhere, keys: ['Alt+ArrowRight'], menu: 'go' },
  { id: 'go-home', places: everywhere, keys: ['G H'], desktopKeys: ['Mod+1'], menu: 'go' },
  { id: 'go-reader', places: everywhere, keys: ['G R'], desktopKeys: ['Mod+2'], menu: 'go' },
  { id: 'go-notebook', places: everywhere, keys: ['G N'], menu: 'go' },
  { id: 'go-library', places: everywhere, keys: ['G L'], desktopKeys: ['Mod+3'], menu: 'go' },
  { id: 'go-review', places: everywhere, keys: ['G V'], desktopKeys: ['Mod+4'], menu: 'go' },
  { id: 'go-cards', places: everywhere, keys: ['G C'], desktopKeys: ['Mod+5'], menu: 'go' },
  { id: 'go-practice', places: everywhere, keys: ['G P'], desktopKeys: ['Mod+6'], menu: 'go' },
  { id: 'write-pack', places: everywhere, keys: [], menu: 'file' },
  { id: 'custom-study', places: everywhere, keys: [], menu: 'go' },
  { id: 'show-shortcuts', places: everywhere, keys: ['F1', '?'], menu: 'help' },
  { id: 'show-hints', places: everywhere, keys: [], menu: 'help' },

  { id: 'start-first', places: ['home'], keys: ['Enter'] },

  {
    id: 'next-unit',
    places: ['reader', 'library', 'notebook', 'cards', 'practice', 'authoring', 'search'],
    keys: ['J'],
    repeats: true,
  },
  {
    id: 'previous-unit',
    places: ['reader', 'library', 'notebook', 'cards', 'practice', 'authoring', 'search'],
    keys: ['K'],
    repeats: true,
  },
  { id: 'next-section', places: ['reader'], keys: ['Alt+ArrowDown'], repeats: true },
  { id: 'previous-section', places: ['reader'], keys: ['Alt+ArrowUp'], repeats: true },
  { id: 'pick-words', places: ['reader', 'practice'], keys: ['V', 'F2'] },
  { id: 'mark-1', places: ['reader', 'notebook'], keys: ['1'] },
  { id: 'mark-2', places: ['reader', 'notebook'], keys: ['2'] },
  { id: 'mark-3', places: ['reader', 'notebook'], keys: ['3'] },
  { id: 'mark-4', places: ['reader', 'notebook'], keys: ['4'] },
  { id: 'mark-5', places: ['reader', 'notebook'], keys: ['5'] },
  { id: 'mark-last', places: ['reader', 'practice'], keys: ['H'] },
  { id: 'underline', places: ['reader'], keys: ['U'] },
  { id: 'next-mark', places: ['reader'], keys: ['R', 'F8'], repeats: true },
  { id: 'previous-mark', places: ['reader'], keys: ['Shift+R', 'Shift+F8'], repeats: true },
  { id: 'say-marks', places: ['reader'], keys: ['S', 'Shift+F2'] },
  { id: 'marks-here', places: ['reader'], keys: ['B'] },
  { id: 'extend-mark', places: ['reader'], keys: ['ArrowRight'], repeats: true },
  { id: 'shorten-mark', places: ['reader'], keys: ['ArrowLeft'], repeats: true },
  { id: 'start-earlier', places: ['reader'], keys: ['Shift+ArrowLeft'], repeats: true },
  { id: 'start-later', places: ['reader'], keys: ['Shift+ArrowRight'], repeats: true },
  { id: 'tag-mark', places: ['reader', 'notebook'], keys: ['L'] },
  { id: 'edit-note', places: ['reader', 'notebook'], keys: ['N'] },
  { id: 'new-card', places: ['reader', 'notebook', 'cards'], keys: ['C'] },
  { id: 'suggest-cards', places: ['reader'], keys: ['Shift+C'] },
  { id: 'hide-selection', places: ['reader'], keys: ['Z'] },
  { id: 'classify-words', places: ['reader'], keys: [] },
  // Its key is the system's, which comes to the page as an event of its own.
  { id: 'copy-quote', places: ['reader'], keys: [] },
  { id: 'define-term', places: ['reader'], keys: ['D'] },
  { id: 'show-other-end', places: ['reader', 'cards', 'review'], keys: ['O'] },
  { id: 'show-type', places: ['reader'], keys: ['Y'] },
  { id: 'remove', places: ['reader', 'library', 'notebook', 'cards'], keys: ['Delete'] },

  { id: 'edit', places: ['cards', 'review'], keys: ['E'] },
  { id: 'find-texts', places: ['library'], keys: ['/'] },
  { id: 'find-marks', places: ['notebook'], keys: ['/'] },
  { id: 'cite-mark', places: ['notebook'], keys: ['S'] },
  { id: 'find-cards', places: ['cards'], keys: ['/'] },
  { id: 'move-cards', places: ['cards'], keys: ['Shift+M'] },
  { id: 'card-info', places: ['cards', 'review'], keys: ['I'] },
  { id: 'reschedule', places: ['cards'], keys: [] },
  { id: 'replace-in-cards', places: ['cards'], keys: ['Mod+Alt+F'] },
  { id: 'suspend', places: ['cards', 'review'], keys: ['Shift+B'] },
  { id: 'bury', places: ['cards', 'review'], keys: ['B'] },
  { id: 'postpone', places: ['cards', 'review'], keys: ['P'] },
  // Then the digit of one: with Mod it would be the browser's.
  { id: 'flag', places: ['cards', 'review', 'practice'], keys: ['F'] },
  { id: 'tag-cards', places: ['cards', 'review'], keys: ['L'] },
  { id: 'reset', places: ['cards', 'review'], keys: [] },

  { id: 'save', places: ['editor'], keys: ['Mod+S'] },
  { id: 'save-and-next', places: ['editor'], keys: ['Mod+Enter'] },
  { id: 'field-bold', places: ['editor'], keys: ['Mod+B'] },
  { id: 'field-italic', places: ['editor'], keys: ['Mod+I'] },
  { id: 'field-list', places: ['editor'], keys: ['Mod+Shift+8'] },
  { id: 'field-link', places: ['editor'], keys: ['Mod+Shift+L'] },
  { id: 'field-file', places: ['editor'], keys: ['F4'] },
  { id: 'hide-words', places: ['editor'], keys: ['Mod+E'] },
  { id: 'hide-together', places: ['editor'], keys: ['Mod+Shift+E'] },

  { id: 'show-answer', places: ['review'], keys: ['Space'] },
  { id: 'grade-1', places: ['review'], keys: ['1'] },
  { id: 'grade-2', places: ['review'], keys: ['2'] },
  { id: 'grade-3', places: ['review'], keys: ['3'] },
  { id: 'grade-4', places: ['review'], keys: ['4'] },
  { id: 'hint', places: ['review'], keys: ['H'] },
  { id: 'read-card', places: ['review'], keys: ['Q'] },

  { id: 'answer-yes', places: ['practice'], keys: ['1'] },
  { id: 'answer-no', places: ['practice'], keys: ['2'] },
  { id: 'answer-open', places: ['practice'], keys: ['3'] },
  { id: 'answer-fourth', places: ['practice'], keys: ['4'] },
  { id: 'next-element', places: ['practice'], keys: ['ArrowDown'], repeats: true },
  { id: 'previous-element', places: ['practice'], keys: ['ArrowUp'], repeats: true },
  { id: 'next-person', places: ['practice'], keys: ['A'] },
  { id: 'previous-person', places: ['practice'], keys: ['Shift+A'] },
  { id: 'case-hint', places: ['practice'], keys: ['X'] },
  { id: 'show-law', places: ['practice'], keys: ['Shift+L'] },
  { id: 'check-answer', places: ['practice'], keys: ['Enter'] },
  { id: 'why-not', places: ['practice'], keys: ['W'] },
  { id: 'read-case', places: ['practice'], keys: ['M'] },
  { id: 'skip-case', places: ['practice'], keys: [] },

  { id: 'find-hits', places: ['search'], keys: ['/'] },
  { id: 'find-settings', places: ['settings'], keys: ['/'] },
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof commands)[number]['id']

/** A command by its id. */
export function commandOf(id: CommandId): CommandEntry {
  const command = commands.find((it) => it.id === id)
  if (!command) throw new RangeError(`commandOf: no command ${id}`)
  return command
}
