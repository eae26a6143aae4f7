import { useEffect, useRef, useState } from 'react'
import { announce } from '../../app/announce'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Markdown } from '../../ui/Markdown'
import { useReader } from '../store'
import type { Mark } from '../useDocumentMarks'
import { useFollowCitation } from './useFollowCitation'
import { useNoteDraft } from './useNoteDraft'

interface NoteFieldProps {
  documentId: string
  mark: Mark
  /** it has the focus from the start */
  writing: boolean
  onClose(): void
}

/** The note of an open mark: written in Markdown, or shown as it will be read. */
export function NoteField({ documentId, mark, writing, onClose }: NoteFieldProps) {
  const words = useWords()
  const note = useNoteDraft(documentId, mark)
  const followCitation = useFollowCitation()
  const open = useReader((state) => state.open)
  const [previewedIn, setPreviewedIn] = useState<typeof open>(null)
  // Who asks to write in it again writes, whatever it was shown as.
  const previews = open !== null && previewedIn === open
  const area = useRef<HTMLTextAreaElement>(null)
  const ready = note.text !== null

  useEffect(() => {
    if (!ready || !writing) return
    area.current?.focus({ preventScroll: true })
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
  }, [ready, writing, open])
  useEffect(() => {
    if (note.restored) announce(words('reader.draftRestored'))
  }, [note.restored, words])

  if (note.text === null) return null
  return (
    <div
      className="note-field"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onClose()
      }}
    >
      {previews ? (
        <div className="field">
          <p className="label">{words('reader.note')}</p>
          <Markdown className="own" text={note.text} onMark={followCitation} />
        </div>
      ) : (
        <Field
          label={words('reader.note')}
          serif
          rows={3}
          areaRef={area}
          value={note.text}
          onChange={note.type}
          help={note.restored ? words('reader.draftRestored') : undefined}
        />
      )}
      {note.text.trim() !== '' && (
        <Button kind="tool" pressed={previews} onPress={() => setPreviewedIn(previews ? null : open)}>
          {words('reader.notePreview')}
        </Button>
      )}
    </div>
  )
}
