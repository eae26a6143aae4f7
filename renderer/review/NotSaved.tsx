import { failureOf, useFailureWords } from '../app/failure'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { CopyDetails } from '../ui/CopyDetails'
import type { ReviewRunActions } from './useReviewRun'

/** The last answer was not stored: its card stays, with why and what to do. */
export function NotSaved({ error, actions }: { error: unknown; actions: ReviewRunActions }) {
  const words = useWords()
  const { help, details } = useFailureWords()(error)
  const failure = failureOf(error)
  const isChanged = failure.kind === 'app' && ['stale-edit', 'not-found'].includes(failure.error.code)
  return (
    <div className="not-saved">
      <p className="ko">
        <b>{words(isChanged ? 'review.changed' : 'review.notSaved')}</b>
      </p>
      <p>{isChanged ? words('review.changedHelp') : help}</p>
      <p className="btnrow">
        {isChanged ? (
          <Button onPress={() => void actions.skip()}>{words('review.loadAgain')}</Button>
        ) : (
          <Button onPress={actions.retry}>{words('action.retry')}</Button>
        )}
        <CopyDetails details={details} />
      </p>
    </div>
  )
}
