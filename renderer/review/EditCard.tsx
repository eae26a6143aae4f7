import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type RefObject } from 'react'
import { partsOf } from '../../shared/cards/parts'
import type { ReviewCard } from '../../shared/model/review'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { CardForm } from '../cards/CardForm'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { useRun } from './run'
import type { ReviewRunActions } from './useReviewRun'

/** The card that is shown, to be changed beside it: it keeps its place, its side and its ticks. */
export function EditCard({ card: { id, noteId }, actions }: { card: ReviewCard; actions: ReviewRunActions }) {
  const words = useWords()
  const { data: note, error, refetch } = useQuery(useApi().cards.get.queryOptions({ noteId }))
  const box = useRef<HTMLDivElement>(null)
  const isThere = note !== undefined
  // Where the margin stands under the page.
  useEffect(() => {
    if (isThere) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isThere])
  useEscape(box, close)
  if (error) return <ErrorState error={error} title={words('cards.noteFailed')} onRetry={() => void refetch()} />
  if (!note) return <Waiting />
  return (
    <div ref={box} className="in-margin">
      <CardForm
        key={noteId}
        initial={{ parts: partsOf(note.fields), deckId: note.deckId, tags: note.tags, source: null }}
        note={{ id: note.id, updatedAtMs: note.updatedAtMs }}
        autoFocus
        onSaved={() => {
          close()
          void actions.load(id)
        }}
        onCancel={close}
      />
    </div>
  )
}

/** Escape leaves the form; what was typed is kept as a draft. */
function useEscape(box: RefObject<HTMLElement | null>, leave: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const isInside = event.target instanceof Node && box.current?.contains(event.target)
      if (event.key === 'Escape' && !event.defaultPrevented && isInside) leave()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [box, leave])
}

/** Back to the side of the card that is shown; where the form stood under the page, to its top. */
function close(): void {
  window.scrollTo(0, 0)
  useRun.setState({ editing: false })
  const sides = document.querySelectorAll<HTMLElement>('.card-face > [role=group]')
  sides[sides.length - 1]?.focus({ preventScroll: true })
}
