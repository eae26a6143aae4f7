import './practice.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CaseIndex } from './CaseIndex'
import { CaseList } from './CaseList'
import { CaseResult } from './CaseResult'
import { WorkCase } from './WorkCase'

/** Practice: the cases, one case to work, or what an answer was worth. */
export function PracticeScreen() {
  const { packId, caseId, attemptId } = useParams()
  if (packId === undefined || caseId === undefined) return <CaseList />
  return <OneCase caseKey={`${packId}/${caseId}`} attemptId={attemptId ?? null} />
}

function OneCase({ caseKey, attemptId }: { caseKey: string; attemptId: string | null }) {
  const words = useWords()
  const api = useApi()
  const { data: one, error, refetch } = useQuery(api.practice.case.queryOptions({ key: caseKey }))
  // Each case has its own hand, law and warning.
  if (one)
    return attemptId === null ? <WorkCase key={one.key} one={one} /> : <CaseResult one={one} attemptId={attemptId} />
  return (
    <Page name="practice" title={words('nav.practice')} heading={null} index={<CaseIndex current={caseKey} />}>
      {error ? (
        <ErrorState
          level={1}
          error={error}
          onRetry={() => void refetch()}
          actions={<LinkButton to="/practice">{words('practice.allCases')}</LinkButton>}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
