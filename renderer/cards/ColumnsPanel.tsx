import { ArrowDownIcon } from '@phosphor-icons/react/ArrowDown'
import { ArrowUpIcon } from '@phosphor-icons/react/ArrowUp'
import { useState } from 'react'
import { cardColumn, defaultCardTable, type CardColumn } from '../../shared/model/card-table'
import { announce } from '../app/announce'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Popover } from '../ui/Popover'
import { Tick } from '../ui/Tick'
import { movedColumn, toggledColumn, withFront } from './columns'

interface ColumnsPanelProps {
  columns: readonly CardColumn[]
  /** those that have room now */
  shown: readonly CardColumn[]
  onChange(columns: CardColumn[]): void
}

/** Which columns the table has, and in which order; what a card asks always stands there, and first. */
export function ColumnsPanel({ columns, shown, onChange }: ColumnsPanelProps) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = withFront(columns)
  const others = cardColumn.options.filter((column) => !chosen.includes(column))
  const withoutRoom = chosen.length - shown.length
  const move = (column: CardColumn, by: 1 | -1) => {
    const next = movedColumn(chosen, column, by)
    onChange(next)
    announce(words('cards.columnMoved', { column: words(`cards.column.${column}`), place: next.indexOf(column) + 1 }))
  }
  return (
    <Popover
      label={words('cards.columns')}
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={<Button kind="tool">{words('cards.columns')}</Button>}
    >
      <div className="columns-panel">
        <ul>
          {[...chosen, ...others].slice(1).map((column) => {
            const name = words(`cards.column.${column}`)
            const isChosen = chosen.includes(column)
            return (
              <li key={column}>
                <Tick isSelected={isChosen} onChange={() => onChange(toggledColumn(chosen, column))}>
                  {name}
                </Tick>
                {isChosen && (
                  <>
                    <Button
                      kind="tool"
                      aria-label={words('cards.columnEarlier', { column: name })}
                      isDisabled={chosen[1] === column}
                      onPress={() => move(column, -1)}
                    >
                      <Icon of={ArrowUpIcon} small />
                    </Button>
                    <Button
                      kind="tool"
                      aria-label={words('cards.columnLater', { column: name })}
                      isDisabled={chosen.at(-1) === column}
                      onPress={() => move(column, 1)}
                    >
                      <Icon of={ArrowDownIcon} small />
                    </Button>
                  </>
                )}
              </li>
            )
          })}
        </ul>
        {withoutRoom > 0 && <p className="meta">{words('cards.columnsWithoutRoom', { count: withoutRoom })}</p>}
        <Button kind="quiet" onPress={() => onChange(defaultCardTable.columns)}>
          {words('cards.columnsReset')}
        </Button>
      </div>
    </Popover>
  )
}
