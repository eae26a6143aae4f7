import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { mediaMarkdown } from '../../shared/cards/media-links'
import { announce, announceFailure } from '../app/announce'
import { useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { selectionOf, typeOver } from './type-over'
import { uploadMedia, type UploadedMedia } from './upload-media'

/** Which files the system's own window offers; what a file is, its bytes decide. */
export const fileKinds = {
  picture: 'image/png,image/jpeg,image/gif,image/webp,image/svg+xml',
  sound: 'audio/*,.mp3,.m4a,.ogg,.opus,.wav,.webm',
} as const

/** Takes files in, one after the other. @returns what was kept of them */
export function useMediaUpload() {
  const words = useWords()
  const failureWords = useFailureWords()
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)

  async function take(files: readonly File[]): Promise<UploadedMedia[]> {
    setWrong(null)
    setBusy(true)
    const kept: UploadedMedia[] = []
    for (const file of files) {
      try {
        kept.push(await uploadMedia(file))
      } catch (error) {
        const { title, help } = failureWords(error)
        setWrong(`${title}. ${help}`)
        announceFailure(`${title}. ${help}`)
      }
    }
    setBusy(false)
    if (kept.length > 0) announce(words('cards.mediaTaken', { count: kept.length }))
    return kept
  }
  return { take, isBusy, wrong, forget: () => setWrong(null) }
}

/** Pictures and sounds that are pasted into a text field, dropped on it or chosen for it: they are kept, and named where the caret is. */
export function useFieldFiles(field: () => HTMLTextAreaElement | null) {
  const { take, isBusy, wrong } = useMediaUpload()
  const [isOver, setOver] = useState(false)

  async function takeInto(area: HTMLTextAreaElement | null, files: readonly File[]): Promise<void> {
    const insert = (await take(files)).map(({ sha256, name }) => mediaMarkdown(sha256, name)).join('\n')
    if (area && insert !== '') typeOver(area, { ...selectionOf(area), insert })
  }
  const taken = (event: ClipboardEvent | DragEvent, files: FileList) => {
    const all = [...files]
    if (all.length === 0) return
    event.preventDefault()
    void takeInto(event.target instanceof HTMLTextAreaElement ? event.target : field(), all)
  }
  return {
    isBusy,
    wrong,
    isOver,
    takeInto: (files: readonly File[]) => void takeInto(field(), files),
    handlers: {
      onPaste: (event: ClipboardEvent) => taken(event, event.clipboardData.files),
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        taken(event, event.dataTransfer.files)
      },
      // What is dropped here is of this field: see renderer/library/DropFiles.tsx.
      'data-takes-files': true,
    },
  }
}
