import './practice.css'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import type { PracticeCase } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { listPath, modeOf, type CaseMode } from './case-path'
import { CaseList } from './list/CaseList'
import { CaseResult } from './CaseResult'
import { SkipTool } from './CaseTools'
import { FreeCase } from './FreeCase'
import { GuidedCase } from './guided/GuidedCase'
import { Mastery } from './mastery/Mastery'
import { Memory } from './Memory'
import { ModeIndex } from './ModeIndex'
import { OwnCases } from './own/OwnCases'
import { useNextCase } from './useNextCase'
import { useWork } from './useWork'

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
    if (attemptId !== null) return <AnsweredCase one={one} attemptId={attemptId} mode={mode} />
    // Each case has its own hand, law and warning, in each mode.
    return <CaseToAnswer key={`${one.key} ${mode}`} one={one} mode={mode} />
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

/** A case to work, and what is said of it kept. */
function CaseToAnswer({ one, mode }: { one: PracticeCase; mode: CaseMode }) {
  const work = useWork(one, mode)
  const Case = mode === 'guided' ? GuidedCase : FreeCase
  return (
    <Case
      one={one}
      work={work}
      index={<ModeIndex mode={mode} one={one} />}
      tools={<SkipTool one={one} mode={mode} />}
    />
  )
}

/** What a kept answer was worth, and the case to go on with. */
function AnsweredCase({ one, attemptId, mode }: { one: PracticeCase; attemptId: string; mode: CaseMode }) {
  const words = useWords()
  const api = useApi()
  const { data: result, error, refetch } = useQuery(api.practice.result.queryOptions({ attemptId }))
  const { path, why } = useNextCase(one.key, mode)
  const index = <ModeIndex mode={mode} one={one} />
  if (result) {
    return (
      <CaseResult
        key={attemptId}
        one={one}
        result={result}
        index={index}
        wayOn={{ path, why, name: words('practice.next') }}
      >
        <Memory result={result} />
      </CaseResult>
    )
  }
  return (
    <Page name="practice" title={words('practice.resultTitle', { number: one.number })} heading={null} index={index}>
      {error ? <ErrorState level={1} error={error} onRetry={() => void refetch()} /> : <Waiting />}
    </Page>
  )
}
