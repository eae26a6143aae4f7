import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../app/api'
import { useWords, Words } from '../app/words'
import { positionOf, type Run } from './run'

/** The address of the review of a deck, or of all. */
export const reviewPath = (deckId?: string): string =>
  deckId === undefined ? '/review' : `/review?deck=${encodeURIComponent(deckId)}`

/** The second part of the index: what waits today in each deck. */
export function ReviewIndex({ deckId, run }: { deckId: string | undefined; run: Run }) {
  const api = useApi()
  const words = useWords()
  const { data: decks = [] } = useQuery(api.review.decks.queryOptions())
  const all = decks.filter(({ parentId }) => parentId === null).reduce((sum, { waiting }) => sum + waiting, 0)
  return (
    <>
      <h2>
        {run.card ? (
          <Words id="review.today" values={{ ...positionOf(run), count: (chunks) => <span>{chunks}</span> }} />
        ) : (
          words('review.todayDone')
        )}
      </h2>
      <Link to={reviewPath()} aria-current={deckId === undefined ? 'true' : undefined}>
        <span>{words('review.allDecks')}</span>
        <span className="n">{all}</span>
      </Link>
      {decks.map(({ id, name, parentId, waiting }) => (
        <Link
          key={id}
          to={reviewPath(id)}
          className={parentId === null ? undefined : 'sub'}
          aria-current={id === deckId ? 'true' : undefined}
        >
          <span>{name}</span>
          <span className="n">{waiting}</span>
        </Link>
      ))}
    </>
  )
}
