import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { NextCase, PracticeSuggestion } from '../../../shared/model/practice'
import { useApi } from '../../app/api'
import { useCommand, useShortcut } from '../../app/commands'
import { Page } from '../../app/Page'
import { useWords } from '../../app/words'
import { LinkButton } from '../../ui/LinkButton'
import { EmptyState, ErrorState } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { casePath, masteryPath, modeOf, type CaseMode } from '../case-path'
import { ModeIndex } from '../ModeIndex'
import { useNextWords } from '../next-words'
import { CaseFilters } from './CaseFilters'
import { CaseTable } from './CaseTable'
import { filterOf, filtered } from './filter'
import { useRowKeys } from './useRowKeys'

/** Where practice starts: the next case with its reason, and all cases to choose from. */
export function CaseList() {
  const words = useWords()
  const api = useApi()
  const nextWords = useNextWords()
  const [search] = useSearchParams()
  const mode = modeOf(search)
  const { data: cases, error, refetch } = useQuery(api.practice.cases.queryOptions())
  const { data: next } = useQuery(api.practice.next.queryOptions({ mode }))
  const { data: suggestion } = useQuery(api.practice.suggestion.queryOptions())
  const table = useRef<HTMLTableElement>(null)
  useRowKeys(table)
  const shown = cases && filtered(cases, filterOf(search))
  return (
    <Page
      name="practice"
      title={words('nav.practice')}
      under={next ? nextWords(next) : words('practice.under')}
      index={<ModeIndex mode={mode} />}
      margin={suggestion?.confusion && <Confusion {...suggestion.confusion} />}
    >
      {next && <Start next={next} mode={mode} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!cases && !error && <Waiting />}
      {cases?.length === 0 && <EmptyState title={words('practice.none')}>{words('practice.noneHelp')}</EmptyState>}
      {cases && shown && cases.length > 0 && (
        <>
          <CaseFilters of={cases.length} shown={shown.length} />
          {shown.length > 0 ? (
            <CaseTable cases={shown} mode={mode} ref={table} />
          ) : (
            <p className="col meta none-left">{words('practice.noneLeft')}</p>
          )}
        </>
      )}
    </Page>
  )
}

/** The case that comes next, to work freely or step by step. */
function Start({ next, mode }: { next: NextCase; mode: CaseMode }) {
  const words = useWords()
  const navigate = useNavigate()
  const path = casePath(next.key, mode)
  useCommand('check-answer', () => void navigate(path))
  const other: CaseMode = mode === 'free' ? 'guided' : 'free'
  return (
    <p className="col btnrow">
      <LinkButton kind="main" to={path} shortcut={useShortcut('check-answer')}>
        {words('practice.start', { number: next.number, minutes: next.minutes })}
      </LinkButton>
      <LinkButton kind="quiet" to={casePath(next.key, other)}>
        {words(other === 'guided' ? 'practice.startGuided' : 'practice.startFree')}
      </LinkButton>
    </p>
  )
}

function Confusion({ a, b, times, of }: NonNullable<PracticeSuggestion['confusion']>) {
  const words = useWords()
  return (
    <section className="gloss">
      <h2>{words('practice.confusion')}</h2>
      <p>{words('practice.confusionOf', { a, b, times, of })}</p>
      <p>
        <LinkButton kind="link" to={masteryPath}>
          {words('practice.allMastery')}
        </LinkButton>
      </p>
    </section>
  )
}
