import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { CaretUpIcon } from '@phosphor-icons/react/CaretUp'
import type { CardColumn, CardSort } from '../../shared/model/card-table'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import { columnLooks } from './columns'

interface CardTableHeadProps {
  columns: readonly CardColumn[]
  sort: CardSort
  onSort(sort: CardSort): void
}

/** Heads of the columns; each sorts the list by its column, and turns it round when pressed again. */
export function CardTableHead({ columns, sort, onSort }: CardTableHeadProps) {
  const words = useWords()
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const isSorted = sort.column === column
          return (
            <th
              key={column}
              scope="col"
              className={columnLooks[column].atEnd ? 'end' : undefined}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className="sorts"
                onClick={() => onSort({ column, descending: isSorted && !sort.descending })}
              >
                {words(`cards.column.${column}`)}
                {isSorted && <Icon of={sort.descending ? CaretUpIcon : CaretDownIcon} small />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
