import { useMemo } from 'react'
import { checkRules } from '../../shared/classifier/check-rules'
import { coverage, type Coverage, type Reached } from '../../shared/pack/coverage'
import { readParts } from '../../shared/pack/parts'
import { useWords } from '../app/words'
import type { DraftFile, DraftState } from './useDraft'

/** What the cases of a draft practise, and what none does; of the entries without faults. */
export function CoverageView({ draft }: { draft: DraftState }) {
  const words = useWords()
  const { files } = draft
  const found = useMemo(() => coverageOf(files), [files])
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

function coverageOf(files: ReadonlyMap<string, DraftFile>): Coverage | null {
  const text = (name: string) => files.get(name)?.text ?? null
  const more = new Map([...files].flatMap(([name, file]) => (name.startsWith('cases/') ? [[name, file.text]] : [])))
  const { parts } = readParts(
    {
      'pack.yaml': text('pack.yaml'),
      'terms.yaml': text('terms.yaml'),
      'cards.yaml': text('cards.yaml'),
      'rules.yaml': text('rules.yaml'),
      'cases.yaml': text('cases.yaml'),
    },
    more,
  )
  const { rules } = parts
  if (rules === null || checkRules(rules).length > 0) return null
  const values = <T,>(entries: readonly { value: T }[]): T[] => entries.map(({ value }) => value)
  return coverage({ rules, terms: values(parts.terms), cards: values(parts.cards), cases: values(parts.cases) })
}
