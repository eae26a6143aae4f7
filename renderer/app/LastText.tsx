import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import type { DocumentSummary } from '../../shared/model/document'
import { ErrorState } from '../ui/State'
import { useApi } from './api'
import { Page } from './Page'
import { useWords } from './words'

/** The text read last, else the first that a pack brought, else any; null in an empty library. */
export function lastText(documents: readonly DocumentSummary[]): DocumentSummary | null {
  const byReading = documents.toSorted((a, b) => (b.readAtMs ?? 0) - (a.readAtMs ?? 0) || a.addedAtMs - b.addedAtMs)
  const [first] = byReading
  if (!first || first.readAtMs !== null) return first ?? null
  return byReading.find((document) => document.packId !== null) ?? first
}

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
