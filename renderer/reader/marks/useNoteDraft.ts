import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../app/api'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { useReader } from '../store'

/** Pause in typing after which the draft is stored. */
const pauseMs = 300

/** Key of the draft of a mark's note, and of the name of the mark whose note was being written in a text. */
const noteDraftKey = (markId: string): string => `note:${markId}`
export const writingKey = (documentId: string): string => `writing:${documentId}`

/** Notes that could not be stored, by their mark: as safe as the window is. */
const notStored = new Map<string, string>()

interface NoteDraft {
  /** null until the draft has been looked for */
  text: string | null
  restored: boolean
  type(text: string): void
  /** stores the note with the mark, if it changed, and drops the draft; also done when the field goes away */
  finish(): void
}

/**
 * A mark's note while it is written. What is typed is stored as a draft at every pause, so that neither a crash nor a
 * refresh of the marks loses a word; with the mark it is stored once, as one step to undo, when the field is left.
 */
export function useNoteDraft(documentId: string, mark: { id: string; note: string }): NoteDraft {
  const api = useApi()
  const words = useWords()
  const key = noteDraftKey(mark.id)
  const found = useQuery({ ...api.annotations.draft.queryOptions({ key }), gcTime: 0, staleTime: 0 })
  const [typed, setTyped] = useState<string | null>(null)
  // One after the other: a draft that arrived after its note was stored would come back as unsaved.
  const drafts = useMutation({ ...api.annotations.saveDraft.mutationOptions(), scope: { id: key } })
  const setNote = useOperation(api.annotations.setNote, {
    say: (_, { note }) => words(note === '' ? 'reader.noteRemoved' : 'reader.noteStored'),
    onFailed: ({ note }) => {
      notStored.set(mark.id, note)
      const { documentId: shown, open, show } = useReader.getState()
      if (shown === documentId && open === null) show({ kind: 'mark', id: mark.id, writing: true })
    },
    onDone: () => {
      notStored.delete(mark.id)
      drafts.mutate({ key, text: null })
      drafts.mutate({ key: writingKey(documentId), text: null })
    },
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // The draft is looked for once: what comes later must not take the place of what is being typed.
  const first = useRef<{ text: string; restored: boolean } | null>(null)
  if (first.current === null && !found.isPending) {
    const draft = notStored.get(mark.id) ?? found.data?.text ?? null
    first.current = { text: draft ?? mark.note, restored: draft !== null && draft !== mark.note }
  }
  const text = typed ?? first.current?.text ?? null

  const keep = (): void => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (text === null) return
    drafts.mutate({ key, text })
    drafts.mutate({ key: writingKey(documentId), text: mark.id })
  }
  const finish = (): void => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (text !== null && text !== mark.note) setNote.mutate({ id: mark.id, note: text })
    else if (typed !== null || first.current?.restored) {
      drafts.mutate({ key, text: null })
      drafts.mutate({ key: writingKey(documentId), text: null })
    }
  }
  const latest = useRef({ keep, finish })
  latest.current = { keep, finish }

  useEffect(() => {
    const hidden = () => timer.current !== undefined && latest.current.keep()
    addEventListener('pagehide', hidden)
    return () => {
      removeEventListener('pagehide', hidden)
      latest.current.finish()
    }
  }, [])

  return {
    text,
    restored: first.current?.restored ?? false,
    type: (value) => {
      setTyped(value)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current.keep(), pauseMs)
    },
    finish,
  }
}
