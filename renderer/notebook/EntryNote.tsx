import type { MouseEvent } from 'react'
import type { NotebookEntry } from '../../shared/model/notebook'
import { useGoToMark } from '../app/useGoToMark'
import { useWords } from '../app/words'
import { FoundWords } from '../ui/FoundWords'
import { Markdown } from '../ui/Markdown'
import { NoteField } from './NoteField'

interface EntryNoteProps {
  entry: NotebookEntry
  isEditing: boolean
  onEdit(): void
  onClose(): void
  onLeave(): void
}

/** The note on a mark; a click on it writes on. Where words were looked for, what was found of it is shown as it was typed. */
export function EntryNote({ entry, isEditing, onEdit, onClose, onLeave }: EntryNoteProps) {
  const words = useWords()
  const goToMark = useGoToMark()
  if (isEditing) return <NoteField entry={entry} onClose={onClose} onLeave={onLeave} />
  const { note, foundNote, isNoteCut } = entry
  if (note === '') return null
  const click = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest('a, button')
    const isSelecting = document.getSelection()?.isCollapsed === false
    if (isLink || isSelecting || event.ctrlKey || event.metaKey || event.shiftKey) return
    onEdit()
  }
  return (
    // The key for it is N, and its button is in the entry's menu.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="own-note" title={words('notebook.editNote')} onClick={click}>
      {foundNote ? (
        <p className="own" dir="auto">
          <FoundWords found={foundNote} />
        </p>
      ) : (
        <Markdown
          className="own"
          text={isNoteCut ? `${note} …` : note}
          below={3}
          onMark={(markId) => void goToMark(markId)}
        />
      )}
    </div>
  )
}
