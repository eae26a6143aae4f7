import { useQuery } from '@tanstack/react-query'
import type { CaseSummary } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { casePath } from './CaseIndex'

/**
 * Gives the address of the case to go on with: the one that is suggested, or else the next in the list; after the last,
 * that of the list.
 */
export function useNextCase(caseKey: string): string {
  const api = useApi()
  const { data: suggestion } = useQuery(api.practice.suggestion.queryOptions())
  const cases: CaseSummary[] = useQuery(api.practice.cases.queryOptions()).data ?? []
  const suggested = cases.find(({ key }) => key === suggestion?.caseKey)
  if (suggested && suggested.key !== caseKey && suggested.attempts === 0) return casePath(suggested.key)
  const next = cases[cases.findIndex(({ key }) => key === caseKey) + 1]
  return next ? casePath(next.key) : '/practice'
}
