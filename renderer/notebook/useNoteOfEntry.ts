import { useEffect, useRef, useState } from 'react'
import { useApi } from '../app/api'
import { plainText, useDraft } from '../app/drafts/useDraft'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'

interface NoteOfEntry {
  /** null until the draft has been looked for */
  text: string | null
  /** it goes on from a draft */
  restored: boolean
  type(text: string): void
}

/**
 * The note on a mark while it is written: kept as a draft, the same as in the reader, and stored as one step to undo when
 * the field goes away.
 */
export function useNoteOfEntry(id: string, stored: string): NoteOfEntry {
  const words = useWords()
  const { found, put, drop } = useDraft(`note:${id}`, plainText)
  const [typed, setTyped] = useState<string | null>(null)
  const setNote = useOperation(useApi().annotations.setNote, {
    say: (_, { note }) => words(note === '' ? 'notebook.noteRemoved' : 'notebook.noteStored'),
    // It is found as a draft where the note is next written on.
    onFailed: ({ note }) => put(note),
    onDone: drop,
  })
  // What the field starts from: what comes later must not take the place of what is being typed.
  const first = useRef<{ text: string; restored: boolean } | null>(null)
  if (first.current === null && found !== undefined)
    first.current = { text: found ?? stored, restored: found !== null && found !== stored }
  const text = typed ?? first.current?.text ?? null

  const finish = useRef(() => {})
  finish.current = () => {
    if (text !== null && text !== stored) setNote.mutate({ id, note: text })
    else if (typed !== null || first.current?.restored) drop()
  }
  useEffect(() => () => finish.current(), [])

  return {
    text,
    restored: first.current?.restored ?? false,
    type(value) {
      setTyped(value)
      put(value)
    },
  }
}
