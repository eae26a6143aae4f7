import '../practice.css'
import '../result.css'
import '../modes.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PairFeedback } from '../../../shared/model/practice-modes'
import { useApi } from '../../app/api'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { EmptyState, ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { ModeIndex } from '../ModeIndex'
import { ComparePair } from './ComparePair'
import { PairResult } from './PairResult'

/** Two cases side by side: what differs, and what follows from it. */
export function DifferenceScreen() {
  const words = useWords()
  const api = useApi()
  // A pair stays as it was asked for, until the next is.
  const {
    data: pair,
    error,
    refetch,
    isFetching,
  } = useQuery({
    ...api.practice.difference.next.queryOptions(),
    gcTime: 0,
  })
  const [feedback, setFeedback] = useState<PairFeedback | null>(null)
  const next = () => {
    void refetch().then(() => setFeedback(null))
  }
  if (pair && feedback) return <PairResult pair={pair} feedback={feedback} isBusy={isFetching} onNext={next} />
  if (pair) return <ComparePair key={pair.pairId} pair={pair} onDone={setFeedback} />
  return (
    <Page name="practice" title={words('practice.difference')} index={<ModeIndex mode={null} />}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {pair === undefined && !error && <Waiting />}
      {pair === null && (
        <EmptyState
          title={words('practice-modes.noPairs')}
          actions={
            <LinkButton kind="main" to="/practice">
              {words('practice-modes.wholeCases')}
            </LinkButton>
          }
        >
          {words('practice-modes.noPairsHelp')}
        </EmptyState>
      )}
    </Page>
  )
}
