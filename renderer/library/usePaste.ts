import { useEffect } from 'react'
import { filesChosen, type PlacedFile } from './files-dropped'
import { areFilesMeant, type Pasted } from './pasted'

interface PasteTargets {
  onFiles(files: readonly PlacedFile[]): void
  onText(pasted: Pasted): void
}

const fields = 'input, textarea, select, [contenteditable]'
const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(fields) !== null

/** Takes what is pasted while nothing is being typed: files as they are, words as a text to be. */
export function usePaste({ onFiles, onText }: PasteTargets): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!data || isTyping(event.target)) return
      event.preventDefault()
      const pasted = { text: data.getData('text/plain'), html: data.getData('text/html') }
      const files = [...data.files]
      if (
        areFilesMeant(
          files.map(({ name }) => name),
          pasted,
        )
      )
        return onFiles(filesChosen(files))
      if (pasted.text.trim() !== '' || pasted.html.trim() !== '') onText(pasted)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onFiles, onText])
}
