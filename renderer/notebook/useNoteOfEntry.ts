import { useEffect, useRef, useState } from 'react'
import { useApi } from '../app/api'
import { plainText, useDraft } from '../app/drafts/useDraft'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'

interface NoteOfEntry {
  text: string
  /** it goes on from a draft */
  restored: boolean
  type(text: string): void
}

/**
 * The note on a mark while it is written: kept as a draft, the same as in the reader, and stored as one step to undo when
 * the field goes away. It can be typed in at once, before it is known whether there is a draft: nothing of either is lost.
 */
export function useNoteOfEntry(id: string, note: string): NoteOfEntry {
  const words = useWords()
  const { found, put, drop } = useDraft(`note:${id}`, plainText)
  // What comes later must not take the place of what is being typed.
  const [stored] = useState(note)
  const [typed, setTyped] = useState<string | null>(null)
  const [draft, setDraft] = useState<string | null>(null)
  if (typeof found === 'string' && draft === null && found !== stored) {
    setDraft(found)
    if (typed !== null) setTyped(`${found}\n${typed}`)
  }
  const setNote = useOperation(useApi().annotations.setNote, {
    say: (_, { note: set }) => words(set === '' ? 'notebook.noteRemoved' : 'notebook.noteStored'),
    // It is found as a draft where the note is next written on.
    onFailed: ({ note: set }) => put(set),
    onDone: drop,
  })
  const text = typed ?? draft ?? stored

  const finish = useRef(() => {})
  finish.current = () => {
    if (text !== stored) setNote.mutate({ id, note: text })
    else if (typed !== null) drop()
  }
  useEffect(() => () => finish.current(), [])

  return {
    text,
    restored: draft !== null,
    type(value) {
      setTyped(value)
      put(value)
    },
  }
}
