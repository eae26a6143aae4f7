import { CheckIcon } from '@phosphor-icons/react/Check'
import { memo, useId, type MouseEvent, type PointerEvent } from 'react'
import type { CardColumn, CardTableRow as Row } from '../../shared/model/card-table'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import { CardCell } from './CardCell'
import { columnLooks } from './columns'

/** What is done with rows. They stay the same, and act on what there is when they are called. */
export interface RowHandlers {
  onFocus(index: number): void
  onPress(event: PointerEvent, row: Row): void
  onClick(event: MouseEvent, row: Row, index: number): void
  onToggle(row: Row): void
}

interface CardTableRowProps {
  /** 0-based, of the whole list */
  index: number
  /** null while it is on its way */
  row: Row | null
  columns: readonly CardColumn[]
  /** name of its deck */
  deck: string
  /** the learner's day */
  today: number
  isChosen: boolean
  isOpen: boolean
  /** the one that the keys act on */
  isCurrent: boolean
  handlers: RowHandlers
}

/** A card in the table. */
export const CardTableRow = memo(function CardTableRow(props: CardTableRowProps) {
  const { index, row, columns, deck, today, isChosen, isOpen, isCurrent, handlers } = props
  const id = useId()
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      // Else its box to tick would say the front a second time.
      aria-labelledby={columns.map((column) => `${id}${column}`).join(' ')}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      className={isChosen || isOpen ? 'on' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && handlers.onFocus(index)}
      onPointerDown={(event) => row && handlers.onPress(event, row)}
      onClick={(event) => row && handlers.onClick(event, row, index)}
    >
      {columns.map((column) =>
        column === 'front' ? (
          <td key={column} className="q">
            {row && <TickBox row={row} isChosen={isChosen} onToggle={handlers.onToggle} />}
            <span id={`${id}${column}`} className="one" dir="auto">
              {row?.front}
            </span>
          </td>
        ) : (
          <td key={column} id={`${id}${column}`} className={columnLooks[column].atEnd ? 'end' : undefined}>
            {row && <CardCell column={column} row={row} deck={deck} today={today} />}
          </td>
        ),
      )}
    </tr>
  )
})

interface TickBoxProps {
  row: Row
  isChosen: boolean
  onToggle(row: Row): void
}

function TickBox({ row, isChosen, onToggle }: TickBoxProps) {
  const words = useWords()
  return (
    <button
      type="button"
      className="tickbox"
      role="checkbox"
      aria-checked={isChosen}
      aria-label={words('cards.choose', { front: row.front })}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        onToggle(row)
      }}
    >
      <span className={isChosen ? 'check on' : 'check'}>{isChosen && <Icon of={CheckIcon} small />}</span>
    </button>
  )
}
