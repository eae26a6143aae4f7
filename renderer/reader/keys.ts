/** Undo's key as it is said and shown: macOS has its own. */
export function undoKey(): string {
  return /Mac/.test(navigator.platform) ? '⌘ Z' : 'Ctrl Z'
}
