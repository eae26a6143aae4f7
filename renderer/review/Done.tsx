import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useIntl } from 'react-intl'
import type { ReviewToday } from '../../shared/model/review'
import { dayWords } from '../app/day-words'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { achievements } from './achievements'
import { MoreToday } from './MoreToday'
import { reviewPath } from './paths'

/** Nothing is left to answer: what today came to, what comes next, and what else can be done. */
export function Done({ deckId }: { deckId: string | undefined }) {
  const api = useApi()
  const intl = useIntl()
  const words = useWords()
  const [openedAtMs] = useState(Date.now)
  const { data, error, isPending, refetch } = useQuery(api.review.today.queryOptions())
  const box = useRef<HTMLElement>(null)
  useFocusOnEnd(box, isPending)
  if (isPending) return <Waiting />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />

  const elsewhere = data.counts.due + data.counts.fresh + data.counts.learning
  const hasOtherDecks = elsewhere > 0 && deckId !== undefined
  const [first, ...others] = achievements(intl, data.done)
  const title = words(first === undefined ? 'review.nothingDue' : hasOtherDecks ? 'review.deckDone' : 'review.done')
  const next = nextWords(data.next)
  function nextWords(coming: ReviewToday['next']): string | null {
    if (hasOtherDecks) return words('review.otherDecks', { cards: elsewhere })
    if (!coming) return first === undefined ? words('review.noNext') : null
    const { cards, minutes, dayStartMs } = coming
    return words('review.next', { day: dayWords(intl, dayStartMs, openedAtMs), cards, minutes })
  }
  return (
    <section ref={box} className="col st review-done" tabIndex={-1} aria-label={title}>
      <h2 className="h-like">{title}</h2>
      {first !== undefined && <p className="under">{first}</p>}
      {others.length > 0 && (
        <ul className="achieved">
          {others.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {next !== null && <p className="under">{next}</p>}
      <p className="btnrow">
        {hasOtherDecks && (
          <LinkButton kind="main" to={reviewPath()}>
            {words('review.reviewAll')}
          </LinkButton>
        )}
        <LinkButton kind={hasOtherDecks ? 'plain' : 'main'} to="/practice">
          {words('review.practise')}
        </LinkButton>
        <LinkButton to="/read">{words('review.readOn')}</LinkButton>
      </p>
      <MoreToday deckId={deckId} />
    </section>
  )
}

/** The card that had the focus is gone with its last answer: what is said instead is read once. */
export function useFocusOnEnd(box: RefObject<HTMLElement | null>, isPending: boolean): void {
  useEffect(() => void window.scrollTo(0, 0), [])
  useEffect(() => {
    if (!isPending && document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [box, isPending])
}
