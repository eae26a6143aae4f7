import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../app/api'
import { useDraftKeeper } from '../../app/drafts/DraftsProvider'
import { plainText, useDraft } from '../../app/drafts/useDraft'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { useReader } from '../store'
import { useSettledMarks } from './useSettledMarks'

/** Key of the draft of a mark's note, and of the name of the mark whose note was being written in a text. */
const noteDraftKey = (markId: string): string => `note:${markId}`
export const writingKey = (documentId: string): string => `writing:${documentId}`

interface NoteDraft {
  /** null until the draft has been looked for */
  text: string | null
  restored: boolean
  type(text: string): void
  /** stores the note with the mark, if it changed, and drops the draft; also done when the field goes away */
  finish(): void
}

/**
 * A mark's note while it is written. What is typed is kept as a draft, so that neither a crash nor a refresh of the marks
 * loses a word; with the mark it is stored once, as one step to undo, when the field is left.
 */
export function useNoteDraft(documentId: string, mark: { id: string; note: string }): NoteDraft {
  const api = useApi()
  const words = useWords()
  const keeper = useDraftKeeper()
  const { found, put, drop } = useDraft(noteDraftKey(mark.id), plainText)
  const [typed, setTyped] = useState<string | null>(null)
  const drafts = {
    put(text: string) {
      put(text)
      keeper.put(writingKey(documentId), mark.id)
    },
    drop() {
      drop()
      keeper.drop(writingKey(documentId))
    },
  }
  const { put: putMark } = useSettledMarks(documentId)
  const setNote = useOperation(api.annotations.setNote, {
    settle: ({ result }) => putMark(result),
    say: (_, { note }) => words(note === '' ? 'reader.noteRemoved' : 'reader.noteStored'),
    onFailed: ({ note }) => {
      // It is written on as a draft, and its field opens again.
      drafts.put(note)
      const { documentId: shown, open, show } = useReader.getState()
      if (shown === documentId && open === null) show({ kind: 'mark', id: mark.id, writing: true })
    },
    onDone: drafts.drop,
  })

  // The draft that the field starts from: what comes later must not take the place of what is being typed.
  const first = useRef<{ draft: string | null } | null>(null)
  if (first.current === null && found !== undefined)
    first.current = { draft: found === null || found === mark.note ? null : found }
  const written = typed ?? first.current?.draft ?? null
  // Where nothing was written, the mark's own note may still come, as when the field opens again while it is stored.
  const text = written ?? (first.current && mark.note)

  const finish = (): void => {
    if (written === null) return
    if (written !== mark.note) setNote.mutate({ id: mark.id, note: written })
    else drafts.drop()
  }
  const latest = useRef(finish)
  latest.current = finish
  useEffect(() => () => latest.current(), [])

  return {
    text,
    restored: typeof first.current?.draft === 'string',
    type: (value) => {
      setTyped(value)
      drafts.put(value)
    },
    finish,
  }
}
