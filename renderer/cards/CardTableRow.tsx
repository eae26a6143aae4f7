import { CheckIcon } from '@phosphor-icons/react/Check'
import { useState, type MouseEvent } from 'react'
import { useIntl } from 'react-intl'
import type { CardRow } from '../../shared/model/card'
import { daysBetween } from '../app/day-words'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import { dueDay } from './due-words'

interface CardTableRowProps {
  /** 0-based, of the whole list */
  index: number
  /** null while it is on its way */
  row: CardRow | null
  isChosen: boolean
  isOpen: boolean
  /** the one that the keys act on */
  isCurrent: boolean
  onFocus(index: number): void
  onClick(event: MouseEvent, row: CardRow, index: number): void
  onToggle(row: CardRow): void
}

/** A card in the table. */
export function CardTableRow({
  index,
  row,
  isChosen,
  isOpen,
  isCurrent,
  onFocus,
  onClick,
  onToggle,
}: CardTableRowProps) {
  const words = useWords()
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-current={isOpen || undefined}
      className={isChosen || isOpen ? 'on' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && onFocus(index)}
      onClick={(event) => row && onClick(event, row, index)}
    >
      <td className="q">
        {row && (
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
        )}
        <span className="one" dir="auto">
          {row?.front}
        </span>
      </td>
      <td className="wide-only">{row && words('cards.typeOf', { type: row.type })}</td>
      <td>{row && <Due row={row} />}</td>
      <td className="end">
        {row?.retrievability != null &&
          // Never shown as certain: nobody recalls everything.
          words('cards.recallOf', { recall: Math.min(0.99, row.retrievability) })}
      </td>
    </tr>
  )
}

function Due({ row: { dueAtMs, suspended } }: { row: CardRow }) {
  const words = useWords()
  const intl = useIntl()
  const [nowMs] = useState(Date.now)
  if (suspended) return <>{words('cards.dueSuspended')}</>
  if (dueAtMs === null) return <>{words('cards.dueNew')}</>
  return daysBetween(nowMs, dueAtMs) <= 0 ? <b>{words('cards.dueToday')}</b> : <>{dueDay(intl, dueAtMs, nowMs)}</>
}
