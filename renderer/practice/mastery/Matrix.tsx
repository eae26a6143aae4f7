import { useId } from 'react'
import type { ConfusionMatrix } from '../../../shared/model/practice'
import { useWords } from '../../app/words'
import { hasSign, signs } from '../Value'

/** Steps of the ink of data; a cell gets the darkest at half of its row. */
const STEPS = 5

/** What was right or given; null: none of those that the table has. */
interface Line {
  id: string | null
  name: string
}

/** One table: a row for what was right, a column for what was given. */
export function Matrix({ matrix }: { matrix: ConfusionMatrix }) {
  const words = useWords()
  const headingId = useId()
  const { label, tell, options, cells } = matrix
  const name = label ?? words(matrix.id === 'values' ? 'practice.matrixValues' : 'practice.matrixFindings')
  const lines = options.map(({ id, label: option }): Line => {
    return { id, name: option ?? (hasSign(id) ? words(signs[id].name) : id) }
  })
  const none: Line = { id: null, name: words('practice.matrixOther') }
  const rows = cells.some(({ expected }) => expected === null) ? [...lines, none] : lines
  const columns = cells.some(({ given }) => given === null) ? [...lines, none] : lines
  const timesOf = (expected: string | null, given: string | null) =>
    cells.find((cell) => cell.expected === expected && cell.given === given)?.times ?? 0
  return (
    <div className="matrix">
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
            {rows.map(({ id: expected, name: row }) => {
              const inRow = columns.reduce((sum, { id }) => sum + timesOf(expected, id), 0)
              return (
                <tr key={expected ?? ''}>
                  <th scope="row">{row}</th>
                  {columns.map(({ id: given }) => {
                    const times = timesOf(expected, given)
                    const isTaken = expected !== null && given !== null && given !== expected
                    const isRight = expected !== null && given === expected
                    return (
                      <td
                        key={given ?? ''}
                        className={isRight ? 'num is-right' : 'num'}
                        data-step={isTaken ? Math.min(STEPS, Math.ceil((times / Math.max(1, inRow)) * STEPS * 2)) : 0}
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
    </div>
  )
}
