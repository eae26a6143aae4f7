/**
 * Puts words into the clipboard, in the event of a key or a press. Not by navigator.clipboard: that asks for a permission,
 * and the desktop host gives none.
 * @returns false if the browser refused
 */
export function copyWords(words: string): boolean {
  let isTaken = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    event.stopImmediatePropagation()
    isTaken = true
  }
  // Without a selection there is nothing to copy, unless somebody says that there is.
  const allow = (event: Event) => event.preventDefault()
  document.addEventListener('copy', fill, { capture: true })
  document.addEventListener('beforecopy', allow, { capture: true })
  try {
    return document.execCommand('copy') && isTaken
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
    document.removeEventListener('beforecopy', allow, { capture: true })
  }
}
