import { useEffect, useRef, type ReactNode } from 'react'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { AlikeNotes } from './AlikeNotes'
import { CardFields } from './CardFields'
import { DeckSelect } from './DeckSelect'
import { missingIn, type CardDraft } from './draft'
import { NotSavedCard } from './NotSavedCard'
import { TagsField } from './TagsField'
import { typeKey } from './type-key'
import { useCardForm, type CardBegun } from './useCardForm'
import { useFieldCommands } from './useFieldCommands'
import './card-form.css'

interface CardFormProps extends CardBegun {
  /** The card was saved. `next`: the learner wants to go on to another. */
  onSaved(noteId: string, next: boolean): void
  onCancel(): void
  /** offers "Save, next" */
  next?: boolean
  /** the focus goes to what is to be written first; of a new card with nothing missing, to the button that saves it */
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
  const box = useRef<HTMLFormElement>(null)
  const form = useCardForm({ initial, note })
  const { draft, isChanged, isRestored, decks, missing } = form

  useEffect(() => {
    if (!autoFocus) return
    // After the screen has given the focus to its h1.
    const frame = requestAnimationFrame(() => focusFirst(box.current, !note))
    return () => cancelAnimationFrame(frame)
    // What was kept comes a moment later, and may lack what the first had.
  }, [autoFocus, isRestored, note])
  useEffect(() => onDraft?.(draft, isChanged), [draft, isChanged, onDraft])

  async function submit(wantsNext: boolean, again = false) {
    const outcome = await form.save({ again })
    if (outcome === 'incomplete') focusMissing(box.current)
    if (typeof outcome === 'string') return
    onSaved(outcome.noteId, wantsNext)
    // The fields are emptied a moment later: that nothing was missing before says nothing of the next card.
    if (wantsNext && !note) box.current?.querySelector<HTMLElement>('textarea, .picture-field button')?.focus()
  }

  useFieldCommands(box)
  useCommand('save', () => void submit(false))
  useCommand('save-and-next', () => void submit(next))
  const saveKey = useShortcut('save-and-next')
  const isReady = missingIn(draft).length === 0

  return (
    <form
      ref={box}
      className="editor"
      aria-label={words('cards.formName', { type: typeKey(draft.type), isNew: note ? 'no' : 'yes' })}
      data-ready={isReady}
      onSubmit={(event) => event.preventDefault()}
    >
      {isRestored && isChanged && (
        <p className="meta">
          {words('cards.draftKept')}{' '}
          <Button kind="link" onPress={form.startAgain}>
            {words('cards.draftDiscard')}
          </Button>
        </p>
      )}
      <CardFields draft={draft} onChange={form.change} missing={missing} />
      {decks.length > 0 && (
        <DeckSelect decks={decks} deckId={form.deckId} onChange={(deckId) => form.change({ deckId })} />
      )}
      <TagsField tags={form.tags} onChange={(tags) => form.change({ tags })} />
      {children}
      <AlikeNotes draft={draft} noteId={note?.id ?? null} />
      {form.failure !== null && (
        <NotSavedCard
          error={form.failure}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.startAgain}
          onAgain={() => void submit(next, true)}
        />
      )}
      <div className="saverow">
        <Button kind="main" shortcut={saveKey} busy={form.isBusy} onPress={() => void submit(next)}>
          {words(next ? 'cards.saveNext' : 'action.save')}
        </Button>
        {next ? (
          <Button isDisabled={form.isBusy} onPress={() => void submit(false)}>
            {words('action.save')}
          </Button>
        ) : (
          <Button onPress={onCancel}>{words('action.cancel')}</Button>
        )}
      </div>
    </form>
  )
}

const areasOf = (form: HTMLFormElement | null): HTMLTextAreaElement[] => [...(form?.querySelectorAll('textarea') ?? [])]

/** Of a new card with nothing missing the button that saves it; else the first empty field, or the first with its end. */
function focusFirst(form: HTMLFormElement | null, isNew: boolean): void {
  if (isNew && form?.dataset.ready === 'true') {
    form.querySelector<HTMLElement>('.saverow button')?.focus()
    return
  }
  const areas = areasOf(form)
  const area = areas.find(({ value }) => isNew && value.trim() === '' && form?.dataset.ready !== 'true') ?? areas[0]
  area?.focus()
  area?.setSelectionRange(area.value.length, area.value.length)
}

/** The first field that was found wanting. */
function focusMissing(form: HTMLFormElement | null): void {
  const areas = areasOf(form)
  // The fields say what they lack once they are drawn.
  requestAnimationFrame(() => (areas.find((area) => area.ariaInvalid === 'true') ?? areas[0])?.focus())
}
