import '../practice/practice.css'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Answers, PracticeCase } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import type { CaseMode } from '../practice/case-path'
import { CaseResult } from '../practice/CaseResult'
import { FreeCase } from '../practice/FreeCase'
import { GuidedCase } from '../practice/guided/GuidedCase'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { entryPath, trialPath, type EntryPlace } from './draft-path'
import { useTrialWork } from './useTrialWork'

interface CaseTrialProps {
  of: EntryPlace & { at: number }
  mode: CaseMode
  index: ReactNode
}

/** A case of a draft on the screens of practice: worked freely or step by step, then its result. Nothing of it is kept. */
export function CaseTrial({ of, mode, index }: CaseTrialProps) {
  const words = useWords()
  const api = useApi()
  const { id, file, at } = of
  const { data: one, error, refetch } = useQuery(api.authoring.previewCase.queryOptions({ id, file, at }))
  const [answers, setAnswers] = useState<Answers | null>(null)
  if (one && answers)
    return <TrialResult of={of} one={one} answers={answers} index={index} onAgain={() => setAnswers(null)} />
  if (one) return <CaseToTry key={mode} of={of} one={one} mode={mode} index={index} onAnswered={setAnswers} />
  const back = <LinkButton to={entryPath(of)}>{words('authoring.backToForm')}</LinkButton>
  return (
    <Page name="practice" title={words('authoring.tryHead')} heading={null} index={index}>
      {error && <ErrorState level={1} error={error} onRetry={() => void refetch()} actions={back} />}
      {one === undefined && !error && <Waiting />}
      {one === null && (
        <EmptyState level={1} title={words('authoring.tryFaults')} actions={back}>
          {words('authoring.tryFaultsHelp')}
        </EmptyState>
      )}
    </Page>
  )
}

interface CaseToTryProps extends CaseTrialProps {
  one: PracticeCase
  onAnswered(answers: Answers): void
}

function CaseToTry({ of, one, mode, index, onAnswered }: CaseToTryProps) {
  const words = useWords()
  const work = useTrialWork(of, one, onAnswered)
  const Case = mode === 'guided' ? GuidedCase : FreeCase
  const other = mode === 'guided' ? 'free' : 'guided'
  return (
    <Case
      one={one}
      work={work}
      index={index}
      tools={
        <>
          <LinkButton kind="tool" to={trialPath(of, other)}>
            {words(`practice.${other}`)}
          </LinkButton>
          <LinkButton kind="tool" to={entryPath(of)}>
            {words('authoring.backToForm')}
          </LinkButton>
        </>
      }
    />
  )
}

interface TrialResultProps {
  of: EntryPlace & { at: number }
  one: PracticeCase
  answers: Answers
  index: ReactNode
  onAgain(): void
}

function TrialResult({ of, one, answers, index, onAgain }: TrialResultProps) {
  const words = useWords()
  const api = useApi()
  const { id, file, at } = of
  const { data, error, refetch } = useQuery(api.authoring.previewResult.queryOptions({ id, file, at, answers }))
  if (!data) {
    return (
      <Page name="practice" title={words('authoring.tryHead')} heading={null} index={index}>
        {error ? <ErrorState level={1} error={error} onRetry={() => void refetch()} /> : <Waiting />}
      </Page>
    )
  }
  return (
    <CaseResult
      one={one}
      result={data}
      index={index}
      wayOn={{ path: entryPath(of), name: words('authoring.backToForm'), why: null }}
    >
      <section className="gloss">
        <h2>{words('authoring.tryHead')}</h2>
        <p>{words('authoring.tryKept')}</p>
        <p>
          <Button kind="link" onPress={onAgain}>
            {words('authoring.tryAgain')}
          </Button>
        </p>
      </section>
    </CaseResult>
  )
}
