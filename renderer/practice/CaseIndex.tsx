import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CaseSummary } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { useWords } from '../app/words'

/** The address of a case. */
export const casePath = (key: string): string => `/practice/${key}`

/** Second part of the index: all cases, with what the last answer to each reached. */
export function CaseIndex({ current }: { current: string | null }) {
  const words = useWords()
  const api = useApi()
  const cases: CaseSummary[] = useQuery(api.practice.cases.queryOptions()).data ?? []
  const tried = cases.filter(({ attempts }) => attempts > 0).length
  return (
    <>
      <h2>
        {words('practice.cases')} <span>{words('practice.tried', { tried, of: cases.length })}</span>
      </h2>
      {cases.map(({ key, title, lastScore }) => (
        <Link key={key} to={casePath(key)} aria-current={key === current ? 'page' : undefined}>
          <span>{title}</span>
          {lastScore !== null && <span className="n">{words('practice.score', { score: lastScore })}</span>}
        </Link>
      ))}
    </>
  )
}
