import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import { useApi } from '../app/api'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { passagePath, SourceChip } from '../ui/SourceChip'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { cameFromCard } from './came-from-card'
import './passage.css'

interface CardPassageProps {
  noteId: string
  /** it was asked for just now: what it says is read at once */
  takesFocus: boolean
  onClose(): void
}

/** The passage that a card rests on, in the margin: its words marked, what stands around them behind them. */
export function CardPassage({ noteId, takesFocus, onClose }: CardPassageProps) {
  const api = useApi()
  const words = useWords()
  const shortcut = useShortcut('show-other-end')
  const { data, error, isPending, refetch } = useQuery(api.cards.passage.queryOptions({ noteId }))
  const navigate = useNavigate()
  const path = data && passagePath(data.documentId, data.anchor.start)
  // The same key goes on, from the passage to the text.
  useCommand('show-other-end', () => path && void navigate(path, { state: cameFromCard }))
  const box = useRef<HTMLElement>(null)
  const wantsFocus = useRef(takesFocus)
  useEffect(() => {
    if (!data || !wantsFocus.current) return
    wantsFocus.current = false
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [data])

  if (isPending) return <Waiting />
  if (error) return <ErrorState error={error} title={words('cards.passageFailed')} onRetry={() => void refetch()} />
  if (!data || !path) return null
  const { documentId, documentTitle, section, anchor, state, around } = data
  return (
    <section ref={box} tabIndex={-1} className="gloss is-in-hand card-passage" aria-label={words('cards.passage')}>
      <SourceChip
        documentId={documentId}
        offset={anchor.start}
        number={section?.number ?? null}
        title={section?.title ?? documentTitle}
        state={cameFromCard}
      />
      {around ? (
        <div className="around q" dir="auto">
          {around.before !== null && <p className="dim">{around.before}</p>}
          <p>
            {around.passage.slice(0, around.start)}
            <mark>{around.passage.slice(around.start, around.end)}</mark>
            {around.passage.slice(around.end)}
          </p>
          {around.after !== null && <p className="dim">{around.after}</p>}
        </div>
      ) : (
        <p className="q quoted" dir="auto">
          {anchor.exact}
        </p>
      )}
      {state !== 'placed' && (
        <p className="state">{words(state === 'to-check' ? 'cards.passageToCheck' : 'cards.passageLost')}</p>
      )}
      <p className="acts">
        <Link className="tool" to={path} state={cameFromCard} aria-keyshortcuts={shortcut?.aria}>
          {words('cards.passageOpen')} <kbd aria-hidden>{shortcut?.shown}</kbd>
        </Link>
        <Button kind="tool" onPress={onClose}>
          {words('action.close')}
        </Button>
      </p>
    </section>
  )
}
