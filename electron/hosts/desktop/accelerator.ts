const names: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

/** A chord of shared/commands.ts as Electron writes it: `Mod+Shift+Z` is `CmdOrCtrl+Shift+Z`. */
export function toAccelerator(chord: string): string {
  return chord
    .split('+')
    .map((part) => names[part] ?? part)
    .join('+')
}

/** The first of a command's keys that a menu can show; a bare letter is no accelerator, nor are two keys in a row. */
export function shownChord(keys: readonly string[]): string | null {
  return keys.find((key) => !key.includes(' ') && (key.includes('+') || /^F\d+$/.test(key))) ?? null
}
