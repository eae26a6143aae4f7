import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { NotebookEntry } from '../../shared/model/notebook'
import { announce } from '../app/announce'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { useNoteOfEntry } from './useNoteOfEntry'

interface NoteFieldProps {
  entry: NotebookEntry
  /** it is written: the focus goes back to the entry */
  onClose(): void
  /** the learner went on elsewhere */
  onLeave(): void
}

/** The note of a mark while it is written, in its place in the list. Of one that the list cut, the whole is fetched first. */
export function NoteField({ entry, ...ends }: NoteFieldProps) {
  const { data } = useQuery({ ...useApi().notebook.note.queryOptions({ id: entry.id }), enabled: entry.isNoteCut })
  const note = entry.isNoteCut ? data?.note : entry.note
  return note === undefined ? null : <Written id={entry.id} note={note} {...ends} />
}

interface WrittenProps extends Omit<NoteFieldProps, 'entry'> {
  id: string
  note: string
}

function Written({ id, note: stored, onClose, onLeave }: WrittenProps) {
  const words = useWords()
  const note = useNoteOfEntry(id, stored)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    area.current?.focus({ preventScroll: true })
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
    area.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    if (note.restored) announce(words('notebook.draftRestored'))
  }, [note.restored, words])
  return (
    <div
      className="entry-field"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Another window is no other place.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onLeave()
      }}
      onKeyDown={(event) => {
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
        if (!isDone) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <Field
        label={words('notebook.note')}
        serif
        rows={3}
        areaRef={area}
        value={note.text}
        onChange={note.type}
        help={note.restored ? words('notebook.draftRestored') : undefined}
      />
      <Button kind="tool" shortcut="Esc" onPress={onClose}>
        {words('notebook.noteDone')}
      </Button>
    </div>
  )
}
