import { Navigate, useSearchParams } from 'react-router'
import { useCommand } from '../app/commands'
import { Page } from '../app/Page'
import { readStudyPath, withoutStudy } from '../app/study-path'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { Progress } from '../ui/Progress'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { BreakLine } from './BreakLine'
import { CardInReview } from './CardInReview'
import { Done } from './Done'
import { EndStudy } from './EndStudy'
import { reviewPath } from './paths'
import { ReviewIndex } from './ReviewIndex'
import { ReviewMargin } from './ReviewMargin'
import { ReviewTools, UndoTool } from './ReviewTools'
import { positionOf, useRun } from './run'
import { StudyDialog } from './StudyDialog'
import { useAnswerClock } from './useAnswerClock'
import { useReviewRun } from './useReviewRun'
import { StudyDone } from './StudyDone'
import { useCurrentStudy } from './useStudy'
import './review.css'

/** Answering today's cards, or those of a custom study, one after the other. */
export function ReviewScreen() {
  const words = useWords()
  const [search, setSearch] = useSearchParams()
  const scope = { deckId: search.get('deck') ?? undefined, studyId: search.get('study') ?? undefined }
  const run = useRun()
  const actions = useReviewRun(scope)
  const current = useCurrentStudy()
  const study = current.study?.id === scope.studyId ? current.study : null
  useAnswerClock()
  const { queue, card, side } = run
  const { position, total, done } = positionOf(run)

  useCommand('undo', actions.undo)
  useCommand('redo', actions.redo)
  useCommand('show-other-end', () => useRun.setState({ passage: true }), {
    enabled: side === 'answer' && !run.editing && card?.source != null,
  })
  const choosing = readStudyPath(search)
  useCommand('custom-study', () =>
    setSearch(
      (before) => {
        before.set('choose', '')
        return before
      },
      { replace: true },
    ),
  )

  // It was ended, here or in another window.
  if (scope.studyId !== undefined && !study && current.isKnown) return <Navigate to={reviewPath()} replace />
  return (
    <Page
      name="review"
      title={words('review.title')}
      heading={null}
      index={<ReviewIndex run={run} study={current.study} />}
      head={
        <>
          <h1 className="vh">{words('review.title')}</h1>
          <span className="grow num">
            {queue && card && words('review.progress', { position, total, minutes: queue.minutesLeft })}
            {study && <b className={card ? 'study-title is-after wide-only' : 'study-title'}>{study.title}</b>}
          </span>
          <UndoTool onUndo={actions.undo} />
          {study && <EndStudy studyId={study.id} isShownSmall={!card} />}
          {card && (
            <ReviewTools
              key={card.id}
              card={card}
              isAnswered={side === 'answer'}
              studyId={study?.id}
              actions={actions}
            />
          )}
        </>
      }
      marginHead={
        <>
          <span className="grow" />
          <LinkButton kind="tool" to="/">
            {words('action.close')}
          </LinkButton>
        </>
      }
      margin={card && <ReviewMargin card={card} run={run} actions={actions} />}
    >
      {queue && card && (
        <div className="col">
          <Progress label={words('review.progressLine', { done, total })} value={total === 0 ? 0 : done / total} />
          {study && <p className="meta small-only study-below">{study.title}</p>}
          <BreakLine run={run} />
        </div>
      )}
      {actions.failure !== null && !card ? (
        <ErrorState error={actions.failure} title={words('review.failed')} onRetry={() => void actions.load()} />
      ) : !queue ? (
        <Waiting />
      ) : card ? (
        <CardInReview
          key={run.turn}
          card={card}
          run={run}
          isPractice={study?.request.effect === false}
          actions={actions}
        />
      ) : run.storing ? null : study ? (
        <StudyDone study={study} done={done} />
      ) : (
        <Done deckId={scope.deckId} />
      )}
      {choosing && (
        <StudyDialog
          deckId={scope.deckId}
          asked={choosing.asked}
          onClose={() => setSearch(withoutStudy, { replace: true })}
        />
      )}
    </Page>
  )
}
