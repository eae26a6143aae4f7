import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { emptyParts, fieldsOf, partsOf } from '../../shared/cards/parts'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CardFaces } from './CardFaces'
import { CardForm } from './CardForm'
import type { CardDraft } from './draft'
import { useEditor } from './editor'
import { SourceOfCard } from './SourceOfCard'
import { typeKey } from './type-key'

interface CardEditorProps {
  /** null: a new card */
  noteId: string | null
  /** the deck in view: a new card goes there */
  deckId: string | undefined
  onSaved(noteId: string, next: boolean): void
  onClose(): void
}

/** The chosen card in the margin, to be changed; or a new one. */
export function CardEditor({ noteId, deckId, onSaved, onClose }: CardEditorProps) {
  const api = useApi()
  const words = useWords()
  const {
    data: note,
    error,
    refetch,
  } = useQuery({
    ...api.cards.get.queryOptions({ noteId: noteId ?? '' }),
    enabled: noteId !== null,
  })
  const onDraft = useCallback((draft: CardDraft, isChanged: boolean) => useEditor.setState({ draft, isChanged }), [])
  const isPreviewed = useEditor((state) => state.isPreviewed)

  if (noteId !== null && error) {
    return <ErrorState error={error} title={words('cards.noteFailed')} onRetry={() => void refetch()} />
  }
  if (noteId !== null && !note) return <Waiting />
  return (
    <div className="in-margin">
      {isPreviewed && <Preview />}
      <CardForm
        key={noteId ?? 'new'}
        initial={{
          parts: note ? partsOf(note.fields) : emptyParts('question'),
          deckId: note?.deckId ?? deckId ?? null,
          tags: note?.tags ?? [],
          source: null,
        }}
        note={note && { id: note.id, updatedAtMs: note.updatedAtMs }}
        next
        autoFocus
        onSaved={onSaved}
        onCancel={onClose}
        onDraft={onDraft}
      >
        {note?.source && <SourceOfCard noteId={note.id} source={note.source} />}
      </CardForm>
    </div>
  )
}

/** Both sides as they will be asked, of what is written now, beside what writes it. */
function Preview() {
  const words = useWords()
  const draft = useEditor((state) => state.draft)
  if (!draft) return null
  const fields = fieldsOf(draft)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- longer than its room it is scrolled, by keys as well
    <section className="preview" aria-label={words('cards.preview')} tabIndex={0}>
      <CardFaces fields={fields} />
    </section>
  )
}

/** Running head of the editor: what is written, a look at it, and whether it is saved. */
export function EditorHead({ isNew, onClose }: { isNew: boolean; onClose(): void }) {
  const words = useWords()
  const { draft, isChanged, isPreviewed } = useEditor()
  return (
    <>
      <span className="grow">
        {isNew ? words('cards.newTitle') : words('cards.editorTitle', { type: draft ? typeKey(draft.type) : 'other' })}
      </span>
      <span className="meta">
        {words(isChanged ? 'cards.draftState' : isNew ? 'cards.newState' : 'cards.savedState')}
      </span>
      <Button kind="tool" pressed={isPreviewed} onPress={() => useEditor.setState({ isPreviewed: !isPreviewed })}>
        {words('cards.preview')}
      </Button>
      <Button kind="tool" onPress={onClose}>
        {words('action.close')}
      </Button>
    </>
  )
}
