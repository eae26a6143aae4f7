import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { dayWords } from '../app/day-words'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { reviewPath } from './ReviewIndex'

/** Nothing is left to answer: what today came to, and what comes next. */
export function Done({ deckId }: { deckId: string | undefined }) {
  const api = useApi()
  const intl = useIntl()
  const words = useWords()
  const [openedAtMs] = useState(Date.now)
  const { data, error, isPending, refetch } = useQuery(api.review.today.queryOptions())
  const box = useRef<HTMLDivElement>(null)
  // The card that had the focus is gone with its last answer: what is said instead is read once.
  useEffect(() => {
    if (!isPending && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [isPending])
  if (isPending) return <Waiting />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />

  const { answers, recalled, tookMs } = data.done
  const seconds = Math.round(tookMs / 1000)
  const duration = words('review.duration', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  const elsewhere = data.counts.due + data.counts.fresh + data.counts.learning
  const next =
    data.next &&
    words('review.next', {
      day: dayWords(intl, data.next.dayStartMs, openedAtMs),
      cards: data.next.cards,
      minutes: data.next.minutes,
    })
  const title = words(answers > 0 ? 'review.done' : 'review.nothingDue')
  return (
    <div ref={box} className="review-done" role="group" tabIndex={-1} aria-label={title}>
      <EmptyState
        title={title}
        actions={
          <>
            {elsewhere > 0 && deckId !== undefined && (
              <LinkButton kind="main" to={reviewPath()}>
                {words('review.reviewAll')}
              </LinkButton>
            )}
            <LinkButton to="/practice">{words('review.practise')}</LinkButton>
            <LinkButton kind="quiet" to="/read">
              {words('review.readOn')}
            </LinkButton>
          </>
        }
      >
        {answers > 0 && <>{words('review.doneSummary', { answers, recalled, duration })} </>}
        {elsewhere > 0
          ? words('review.otherDecks', { cards: elsewhere })
          : (next ?? (answers === 0 && words('review.noNext')))}
      </EmptyState>
    </div>
  )
}
