import './practice.css'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { listPath, modeOf, type CaseMode } from './case-path'
import { CaseList } from './list/CaseList'
import { CaseResult } from './CaseResult'
import { FreeCase } from './FreeCase'
import { GuidedCase } from './guided/GuidedCase'
import { Mastery } from './mastery/Mastery'
import { ModeIndex } from './ModeIndex'
import { OwnCases } from './own/OwnCases'

/** Practice: the cases, one case to work, what an answer was worth, or what sits by now. */
export function PracticeScreen() {
  const { packId, caseId, attemptId } = useParams()
  const [search] = useSearchParams()
  if (packId === 'mastery') return <Mastery />
  if (packId === 'own') return <OwnCases id={caseId ?? null} />
  if (packId === undefined || caseId === undefined) return <CaseList />
  return <OneCase caseKey={`${packId}/${caseId}`} attemptId={attemptId ?? null} mode={modeOf(search)} />
}

interface OneCaseProps {
  caseKey: string
  attemptId: string | null
  mode: CaseMode
}

function OneCase({ caseKey, attemptId, mode }: OneCaseProps) {
  const words = useWords()
  const api = useApi()
  const { data: one, error, refetch } = useQuery(api.practice.case.queryOptions({ key: caseKey }))
  if (one) {
    if (attemptId !== null) return <CaseResult one={one} attemptId={attemptId} mode={mode} />
    // Each case has its own hand, law and warning.
    return mode === 'guided' ? <GuidedCase key={one.key} one={one} /> : <FreeCase key={one.key} one={one} />
  }
  return (
    <Page name="practice" title={words('nav.practice')} heading={null} index={<ModeIndex mode={mode} />}>
      {error ? (
        <ErrorState
          level={1}
          error={error}
          onRetry={() => void refetch()}
          actions={<LinkButton to={listPath(mode)}>{words('practice.allCases')}</LinkButton>}
        />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
