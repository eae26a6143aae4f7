import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { NoteFields } from '../../shared/model/card'
import { useApi } from '../app/api'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { CardFields } from './CardFields'
import { draftFrom, emptyDraft, missingIn, type CardDraft } from './draft'
import { NotSavedCard } from './NotSavedCard'
import { useCardDraft } from './useCardDraft'
import { useSaveCard } from './useSaveCard'
import './card-form.css'

interface CardFormProps {
  /** what it starts from; a card that is made from words of a text brings their place as its source */
  initial: {
    fields: NoteFields
    deckId: string | null
    tags: string[]
    source: { documentId: string; start: number; end: number } | null
  }
  /** the note that it changes; without it the card is a new one */
  note?: { id: string; updatedAtMs: number }
  /** The card was saved. `next`: the learner wants to go on to another. */
  onSaved(noteId: string, next: boolean): void
  onCancel(): void
  /** offers "Save, next" */
  next?: boolean
  /** the focus goes to the first field */
  autoFocus?: boolean
  /** told of what is written, for a preview */
  onDraft?(draft: CardDraft, isChanged: boolean): void
  /** what stands before the buttons, such as the source */
  children?: ReactNode
}

/** Writing a card: its type, its sides, its deck. On the cards screen, and in the reader's margin. */
export function CardForm(props: CardFormProps) {
  const { initial, note, onSaved, onCancel, next = false, autoFocus = false, onDraft, children } = props
  const words = useWords()
  const api = useApi()
  const { data: decks = [] } = useQuery(api.cards.decks.queryOptions())
  const { draft, isRestored, isChanged, change, reset } = useCardDraft(
    draftKey(note?.id, initial.source),
    draftFrom(initial.fields, initial.deckId, note?.updatedAtMs ?? null),
  )
  const { save, isBusy, failure, forget } = useSaveCard()
  const [isTried, setTried] = useState(false)
  const front = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    if (!autoFocus) return
    // After the screen has given the focus to its h1.
    const frame = requestAnimationFrame(() => {
      front.current?.focus()
      front.current?.setSelectionRange(front.current.value.length, front.current.value.length)
    })
    return () => cancelAnimationFrame(frame)
  }, [autoFocus])
  useEffect(() => onDraft?.(draft, isChanged), [draft, isChanged, onDraft])

  // A card from a pack's text goes into the pack's deck, which has the text's id.
  const deckId = draft.deckId ?? decks.find(({ id }) => id === initial.source?.documentId)?.id ?? decks[0]?.id ?? null

  async function submit(wantsNext: boolean) {
    setTried(true)
    if (isBusy) return
    if (missingIn(draft).length > 0) {
      const fields = front.current?.form?.querySelectorAll('textarea') ?? []
      ;[...fields].find(({ value }) => value.trim() === '')?.focus()
      return
    }
    const saved = await save({ draft, deckId, tags: initial.tags, source: initial.source, note })
    if (!saved) return
    setTried(false)
    reset(note ? { ...draft, deckId, seenAtMs: saved.updatedAtMs } : emptyDraft(draft.type, deckId))
    onSaved(saved.noteId, wantsNext)
    if (wantsNext && !note) front.current?.focus()
  }

  useCommand('save', () => void submit(false))
  useCommand('save-and-next', () => void submit(next))
  const nextKey = useShortcut('save-and-next')
  const saveKey = useShortcut('save')

  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()}>
      {isRestored && isChanged && (
        <p className="meta">
          {words('cards.draftKept')}{' '}
          <Button kind="link" onPress={() => reset()}>
            {words('cards.draftDiscard')}
          </Button>
        </p>
      )}
      <CardFields draft={draft} onChange={change} missing={isTried ? missingIn(draft) : []} frontRef={front} />
      {decks.length > 0 && (
        <Select
          label={words('cards.deck')}
          value={deckId}
          options={decks.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => change({ deckId: value })}
        />
      )}
      {children}
      {failure !== null && (
        <NotSavedCard
          error={failure}
          onKeepMine={() => {
            forget()
            change({ seenAtMs: note?.updatedAtMs ?? null })
          }}
          onTakeTheirs={() => {
            forget()
            reset()
          }}
        />
      )}
      <div className="saverow">
        <Button kind="main" shortcut={next ? nextKey : saveKey} busy={isBusy} onPress={() => void submit(next)}>
          {words(next ? 'cards.saveNext' : 'action.save')}
        </Button>
        {next ? (
          <Button isDisabled={isBusy} onPress={() => void submit(false)}>
            {words('action.save')}
          </Button>
        ) : (
          <Button onPress={onCancel}>{words('action.cancel')}</Button>
        )}
      </div>
    </form>
  )
}

/** Under which the draft is kept: of a note, of words of a text, or of the one new card. */
function draftKey(noteId: string | undefined, source: CardFormProps['initial']['source']): string {
  if (noteId !== undefined) return `card:${noteId}`
  return source ? `card:new:${source.documentId}:${source.start}-${source.end}` : 'card:new'
}
