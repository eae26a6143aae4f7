import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../app/api'
import { studyPath } from '../app/study-path'
import { useWords, Words } from '../app/words'
import { DeckTree } from '../decks/DeckTree'
import { reviewPath } from './paths'
import { positionOf, type Run } from './run'
import type { NamedStudy } from './useStudy'

interface ReviewIndexProps {
  run: Run
  /** the custom study that goes on, whether it is shown or not */
  study: NamedStudy | null
}

/** The second part of the index: what waits today in each deck, and the custom study. */
export function ReviewIndex({ run, study }: ReviewIndexProps) {
  const api = useApi()
  const words = useWords()
  const { data: decks = [] } = useQuery(api.review.decks.queryOptions())
  const all = decks.filter(({ parentId }) => parentId === null).reduce((sum, { waiting }) => sum + waiting, 0)
  const { deckId, studyId } = run.scope
  const isToday = studyId === undefined
  return (
    <>
      <h2>
        {run.card && isToday ? (
          <Words id="review.today" values={{ ...positionOf(run), count: (chunks) => <span>{chunks}</span> }} />
        ) : (
          words('review.todayDone')
        )}
      </h2>
      <DeckTree
        decks={decks.map(({ id, name, parentId, waiting }) => ({ id, name, parentId, n: waiting }))}
        currentId={deckId ?? null}
        isAll={deckId === undefined && isToday}
        all={{ label: words('review.allDecks'), n: all }}
        href={(id) => (id === null ? reviewPath() : reviewPath({ deckId: id }))}
      />
      <div className="index-foot">
        <h2>{words('review.studies')}</h2>
        {study && (
          <Link to={reviewPath({ studyId: study.id })} aria-current={isToday ? undefined : 'true'}>
            <span>{study.title}</span>
            <span className="n">{study.left}</span>
          </Link>
        )}
        <Link to={studyPath(deckId)}>
          <span>{words('review.studyChoose')}</span>
        </Link>
      </div>
    </>
  )
}
