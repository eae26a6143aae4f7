import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router'
import { EmptyState, ErrorState } from '../ui/State'
import { LinkButton } from '../ui/LinkButton'
import { useApi } from './api'
import { markPath } from './mark-path'
import { Page } from './Page'
import { useWords } from './words'

/** Where a link from outside leads: to the mark in its text, wherever it stands by now. */
export function OpenMark() {
  const api = useApi()
  const words = useWords()
  const { markId = '' } = useParams()
  const { data, error, refetch } = useQuery(api.summaries.cited.queryOptions({ annotationIds: [markId] }))
  const mark = data?.[0] ?? null
  if (mark) return <Navigate replace to={markPath({ ...mark, start: mark.state === 'orphaned' ? null : mark.start })} />
  if (!data && !error) return null
  return (
    <Page name="reader" title={words('nav.reader')} heading={null}>
      {error ? (
        <ErrorState level={1} error={error} onRetry={() => void refetch()} />
      ) : (
        <EmptyState
          level={1}
          title={words('exchange.gone')}
          actions={<LinkButton to="/notebook">{words('nav.notebook')}</LinkButton>}
        >
          {words('exchange.gone.help')}
        </EmptyState>
      )}
    </Page>
  )
}
