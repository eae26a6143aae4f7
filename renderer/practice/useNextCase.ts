import { useQuery } from '@tanstack/react-query'
import type { CaseSummary } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { casePath, listPath, type CaseMode } from './case-path'
import { useNextWords } from './next-words'

/**
 * Gives the address of the case to go on with, and why it is that one: what is to learn most from, or else the next in the
 * list; after the last, the list.
 */
export function useNextCase(caseKey: string, mode: CaseMode): { path: string; why: string | null } {
  const api = useApi()
  const nextWords = useNextWords()
  const { data: next } = useQuery(api.practice.next.queryOptions({ mode, after: caseKey }))
  const cases: CaseSummary[] = useQuery(api.practice.cases.queryOptions()).data ?? []
  if (next && next.key !== caseKey) return { path: casePath(next.key, mode), why: nextWords(next) }
  const following = cases[cases.findIndex(({ key }) => key === caseKey) + 1]
  return { path: following ? casePath(following.key, mode) : listPath(mode), why: null }
}
