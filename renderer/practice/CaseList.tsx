import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CaseSummary } from '../../shared/model/practice'
import { useApi } from '../app/api'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { EmptyState, ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'
import { CaseIndex, casePath } from './CaseIndex'

/** All cases, with what they ask for and what the last answer to each reached. */
export function CaseList() {
  const words = useWords()
  const api = useApi()
  const { data: cases, error, refetch } = useQuery(api.practice.cases.queryOptions())
  const { data: suggestion } = useQuery(api.practice.suggestion.queryOptions())
  const next = cases?.find(({ key }) => key === suggestion?.caseKey)
  return (
    <Page
      name="practice"
      title={words('nav.practice')}
      under={suggestion?.weakest ? words('practice.weakest', suggestion.weakest) : words('practice.under')}
      index={<CaseIndex current={null} />}
      margin={suggestion?.confusion && <Confusion {...suggestion.confusion} />}
    >
      {next && (
        <p className="col btnrow">
          <LinkButton kind="main" to={casePath(next.key)}>
            {words('practice.start', { number: next.number, minutes: next.minutes })}
          </LinkButton>
        </p>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!cases && !error && <Waiting />}
      {cases?.length === 0 && <EmptyState title={words('practice.none')}>{words('practice.noneHelp')}</EmptyState>}
      {cases && cases.length > 0 && <CaseTable cases={cases} />}
    </Page>
  )
}

function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  const words = useWords()
  return (
    <div className="col-wide caselist">
      <table>
        <thead>
          <tr>
            <th scope="col">{words('practice.case')}</th>
            <th scope="col" className="end">
              {words('practice.level')}
            </th>
            <th scope="col" className="end">
              {words('practice.minutes')}
            </th>
            <th scope="col" className="end">
              {words('practice.lastScore')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ key, title, level, minutes, lastScore }) => (
            <tr key={key}>
              <td className="q">
                <Link to={casePath(key)}>{title}</Link>
              </td>
              <td className="end">{words('practice.levelOf', { level })}</td>
              <td className="end">{words('practice.minutesOf', { minutes })}</td>
              <td className="end">
                {lastScore === null ? (
                  <span className="meta">{words('practice.untried')}</span>
                ) : (
                  words('practice.score', { score: lastScore })
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Confusion({ a, b, times, of }: { a: string; b: string; times: number; of: number }) {
  const words = useWords()
  return (
    <section className="gloss">
      <h2>{words('practice.confusion')}</h2>
      <p>{words('practice.confusionOf', { a, b, times, of })}</p>
    </section>
  )
}
