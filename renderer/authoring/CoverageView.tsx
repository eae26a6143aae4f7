import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Reached } from '../../shared/pack/coverage'
import { useApi } from '../app/api'
import { useWords } from '../app/words'
import { ErrorState } from '../ui/State'
import { Waiting } from '../ui/Waiting'

/** What the cases of a draft practise, and what none does; of the entries without faults. */
export function CoverageView({ id }: { id: string }) {
  const words = useWords()
  const { data: found, error } = useQuery({
    ...useApi().authoring.coverage.queryOptions({ id }),
    placeholderData: keepPreviousData,
  })
  if (error) return <ErrorState error={error} />
  if (found === undefined) return <Waiting />
  if (found === null) return <p className="col under">{words('authoring.noCoverage')}</p>
  const { counts, elements, findings, distinctions } = found
  const gaps = (['factsNeverStated', 'termsWithoutCard', 'cardsWithoutPassage'] as const).filter(
    (gap) => found[gap].length > 0,
  )
  return (
    <div className="col author-coverage">
      <p className="under">
        {words('authoring.counts', {
          cases: counts.cases,
          pairs: counts.pairs,
          terms: counts.terms,
          cards: counts.cards,
        })}
      </p>
      <ReachedTable title={words('authoring.part.elements')} rows={elements} />
      <ReachedTable
        title={words('authoring.part.findings')}
        rows={findings}
        last={{
          title: words('authoring.missed'),
          of: (id) => findings.find((one) => one.id === id)?.missedNarrowly ?? 0,
        }}
      />
      <ReachedTable title={words('authoring.part.distinctions')} rows={distinctions} />
      {gaps.map((gap) => (
        <section key={gap}>
          <h2>{words(`authoring.gap.${gap}`)}</h2>
          <p>{found[gap].join(', ')}</p>
        </section>
      ))}
    </div>
  )
}

interface ReachedTableProps {
  title: string
  rows: readonly Reached[]
  last?: { title: string; of(id: string): number }
}

function ReachedTable({ title, rows, last }: ReachedTableProps) {
  const words = useWords()
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <table className="author-table">
        <thead>
          <tr>
            <th scope="col">{words('authoring.what')}</th>
            <th scope="col">{words('authoring.cases')}</th>
            {last && <th scope="col">{last.title}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, cases }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                {Object.entries(cases).map(([value, count], at) => (
                  <span key={value} className={count === 0 && needed(value) ? 'author-faulty' : undefined}>
                    {at === 0 ? '' : ', '}
                    {words('authoring.reached', { value, count })}
                  </span>
                ))}
              </td>
              {last && <td className={last.of(id) === 0 ? 'author-faulty' : undefined}>{last.of(id)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A finding need not be such that facts can be too few for it. */
const needed = (value: string): boolean => value !== 'insufficient'
