import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { ErrorState } from '../ui/State'
import { useApi } from './api'
import { lastText } from './last-text'
import { Page } from './Page'
import { useWords } from './words'

/** "Reading" in the index: leads to the text that was read last. */
export function LastText() {
  const api = useApi()
  const words = useWords()
  const list = useQuery(api.library.list.queryOptions())
  if (list.isError)
    return (
      <Page name="reader" title={words('nav.reader')} heading={null}>
        <ErrorState level={1} error={list.error} onRetry={() => void list.refetch()} />
      </Page>
    )
  if (!list.data) return null
  const text = lastText(list.data)
  return <Navigate replace to={text ? `/read/${encodeURIComponent(text.id)}` : '/library'} />
}
