import { useId } from 'react'
import type { ConfusionMatrix } from '../../../shared/model/practice'
import { useWords } from '../../app/words'

/** Steps of the ink of data; a cell gets the darkest at half of its row. */
const STEPS = 5

/** One table: a row for what was right, a column for what was given. */
export function Matrix({ matrix: { label, tell, options, cells } }: { matrix: ConfusionMatrix }) {
  const words = useWords()
  const headingId = useId()
  const name = label ?? words('practice.matrixFindings')
  const timesOf = (expected: string, given: string | null) =>
    cells.find((cell) => cell.expected === expected && cell.given === given)?.times ?? 0
  const hasOther = cells.some(({ given, times }) => given === null && times > 0)
  const columns = [
    ...options.map(({ id, label: option }) => ({ id, name: option })),
    ...(hasOther ? [{ id: null, name: words('practice.matrixOther') }] : []),
  ]
  return (
    <section className="matrix" aria-labelledby={headingId}>
      <h3 id={headingId}>{name}</h3>
      {tell !== null && <p className="meta">{tell}</p>}
      {/* Wide ones scroll in a small window: the keys scroll them as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="matrix-scroll" role="region" aria-label={name} tabIndex={0}>
        <table aria-labelledby={headingId}>
          <thead>
            <tr>
              <th scope="col">{words('practice.matrixRight')}</th>
              {columns.map(({ id, name: column }) => (
                <th key={id ?? ''} scope="col">
                  <span className="vh">{words('practice.matrixGiven')} </span>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map(({ id: expected, label: option }) => {
              const inRow = columns.reduce((sum, { id }) => sum + timesOf(expected, id), 0)
              return (
                <tr key={expected}>
                  <th scope="row">{option}</th>
                  {columns.map(({ id }) => {
                    const times = timesOf(expected, id)
                    const step = inRow === 0 ? 0 : Math.min(STEPS, Math.ceil((times / inRow) * STEPS * 2))
                    return (
                      <td
                        key={id ?? ''}
                        className={id === expected ? 'num is-right' : 'num'}
                        data-step={id === expected || id === null ? undefined : step}
                      >
                        <span className={times === 0 ? 'meta' : undefined}>{words('practice.times', { times })}</span>
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
