import { columnRoles, type ColumnRole } from '../../shared/card-exchange/mapping'
import type { CardsForeseen } from '../../shared/model/card-exchange'
import { useWords } from '../app/words'
import { Select } from '../ui/Select'

interface ColumnMappingProps {
  table: NonNullable<CardsForeseen['table']>
  onChange(mapping: ColumnRole[]): void
}

/** What each column of a table is, beside its first cells. A role that is given to one column is taken from another, but for further words. */
export function ColumnMapping({ table: { head, rows, mapping }, onChange }: ColumnMappingProps) {
  const words = useWords()
  const roles = columnRoles.map((role) => ({ value: role, label: words(`cardFile.role.${role}`) }))
  const give = (at: number, value: string) => {
    const role = columnRoles.find((one) => one === value) ?? 'ignore'
    const isTaken = (other: ColumnRole) => other === role && role !== 'extra'
    onChange(mapping.map((other, column) => (column === at ? role : isTaken(other) ? 'ignore' : other)))
  }
  return (
    <div role="group" aria-label={words('cardFile.import.columns')} className="card-exchange-columns">
      <p className="label" aria-hidden>
        {words('cardFile.import.columns')}
      </p>
      {mapping.map((role, at) => {
        const name = head?.[at]?.trim() ?? ''
        const number = at + 1
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <div key={at} className="card-exchange-column">
            <Select
              label={words(name === '' ? 'cardFile.import.column' : 'cardFile.import.columnNamed', { number, name })}
              value={role}
              options={roles}
              onChange={(value) => give(at, value)}
            />
            <p className="meta card-exchange-cells">
              {rows
                .slice(0, 2)
                .map((cells) => cells[at] ?? '')
                .filter((cell) => cell.trim() !== '')
                .join(' · ')}
            </p>
          </div>
        )
      })}
    </div>
  )
}
