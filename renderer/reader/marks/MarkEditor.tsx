import { useEffect, useRef } from 'react'
import { TrashIcon } from '@phosphor-icons/react/Trash'
import type { MarkColor } from '../../../shared/model/annotation'
import { announce } from '../../app/announce'
import { useShortcut } from '../../app/commands'
import { useSettings } from '../../app/useSettings'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { ColorChoice } from '../../ui/ColorChoice'
import { Field } from '../../ui/Field'
import { IconButton } from '../../ui/IconButton'
import type { Mark } from '../useDocumentMarks'
import { useNoteDraft } from './useNoteDraft'

interface MarkEditorProps {
  documentId: string
  mark: Mark
  /** the note has the focus from the start */
  writing: boolean
  onRecolour(color: MarkColor): void
  onCard(): void
  onRemove(): void
  onClose(): void
}

/** An open mark: its words, its colour, its note, and what can be done with it. */
export function MarkEditor({ documentId, mark, writing, onRecolour, onCard, onRemove, onClose }: MarkEditorProps) {
  const words = useWords()
  const { markNames } = useSettings()
  const note = useNoteDraft(documentId, mark)
  const area = useRef<HTMLTextAreaElement>(null)
  const ready = note.text !== null

  useEffect(() => {
    if (!ready || !writing) return
    area.current?.focus({ preventScroll: true })
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length)
  }, [ready, writing])
  useEffect(() => {
    if (note.restored) announce(words('reader.draftRestored'))
  }, [note.restored, words])

  return (
    <div className="mark-editor">
      <p className="q quoted">{mark.exact}</p>
      {mark.toCheck && <p className="meta">{words('reader.toCheck')}</p>}
      <ColorChoice label={words('reader.color')} value={mark.color} names={markNames} onChange={onRecolour} />
      {ready && (
        <div
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onClose()
          }}
        >
          <Field
            label={words('reader.note')}
            serif
            rows={3}
            areaRef={area}
            value={note.text ?? ''}
            onChange={note.type}
            help={note.restored ? words('reader.draftRestored') : undefined}
          />
        </div>
      )}
      <p className="acts">
        <Button kind="tool" onPress={onClose}>
          {words('reader.closeMark')}
        </Button>
        <Button kind="tool" shortcut={useShortcut('new-card')} onPress={onCard}>
          {words('reader.makeCard')}
        </Button>
        <IconButton label={words('reader.removeMark')} icon={TrashIcon} shortcut="Delete" onPress={onRemove} />
      </p>
    </div>
  )
}
