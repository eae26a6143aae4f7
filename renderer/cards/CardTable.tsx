import { useRef, type MouseEvent, type RefObject } from 'react'
import type { CardColumn, CardSort, CardTableRow as Row } from '../../shared/model/card-table'
import { useWords } from '../app/words'
import { CardTableHead } from './CardTableHead'
import { CardTableRow, type RowHandlers } from './CardTableRow'
import { columnLooks } from './columns'
import { createLongPress } from './long-press'
import { useIsOpen } from './meant-card'
import type { CardPages } from './useCardPages'
import type { ListNavigation } from './useListNavigation'

interface CardTableProps {
  pages: CardPages
  total: number
  window: { first: number; last: number }
  rowHeight: number
  navigation: ListNavigation
  columns: readonly CardColumn[]
  sort: CardSort
  onSort(sort: CardSort): void
  /** ids of chosen cards */
  isChosen(cardId: string): boolean
  /** some are chosen */
  isChoosing: boolean
  onToggle(row: Row): void
  /** the note that is open in the editor */
  openNoteId: string | null
  onOpen(row: Row): void
  /** by their ids */
  deckNames: ReadonlyMap<string, string>
  /** the learner's day */
  today: number
  bodyRef: RefObject<HTMLTableSectionElement | null>
}

/** The cards as a grid of which only what is in view is drawn: a spacer stands for what is above and below. */
export function CardTable(props: CardTableProps) {
  const { pages, total, window, rowHeight, navigation, columns, deckNames, today, bodyRef } = props
  const words = useWords()
  const isOpen = useIsOpen(props.openNoteId, pages.rowAt(navigation.current))
  const indices = Array.from({ length: Math.max(0, window.last - window.first + 1) }, (_, at) => window.first + at)
  const handlers = useRowHandlers(props)

  return (
    <table
      className={pages.isStale ? 'grid card-table is-stale' : 'grid card-table'}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA lets a table be a grid
      role="grid"
      aria-label={words('cards.list')}
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      onKeyDown={navigation.onKeyDown}
    >
      <colgroup>
        {columns.map((column) => (
          <col
            key={column}
            style={column === 'front' ? undefined : { inlineSize: `${columnLooks[column].width}rem` }}
          />
        ))}
      </colgroup>
      <CardTableHead columns={columns} sort={props.sort} onSort={props.onSort} />
      <tbody ref={bodyRef}>
        <Spacer height={window.first * rowHeight} />
        {indices.map((index) => {
          const row = pages.rowAt(index)
          return (
            <CardTableRow
              key={index}
              index={index}
              row={row}
              columns={columns}
              deck={deckNames.get(row?.deckId ?? '') ?? ''}
              today={today}
              isChosen={row !== null && props.isChosen(row.id)}
              isOpen={isOpen(row)}
              isCurrent={index === navigation.current}
              handlers={handlers}
            />
          )
        })}
        <Spacer height={Math.max(0, total - 1 - window.last) * rowHeight} />
      </tbody>
    </table>
  )
}

/** The same handlers for as long as the table is shown, so that rows are not drawn anew for them. */
function useRowHandlers(props: CardTableProps): RowHandlers {
  const latest = useRef(props)
  latest.current = props
  const press = useRef(createLongPress())
  const handlers = useRef<RowHandlers>({
    onFocus: (index) => latest.current.navigation.moveTo(index),
    onToggle: (row) => latest.current.onToggle(row),
    onPress: (event, row) => press.current.begin(event, () => latest.current.onToggle(row)),
    onClick(event: MouseEvent, row, index) {
      const { navigation, isChoosing, onToggle, onOpen } = latest.current
      if (press.current.wasLong()) return
      if (isChoosing && isTouch(event)) onToggle(row)
      else if (event.shiftKey) navigation.extendTo(index)
      else if (event.ctrlKey || event.metaKey) onToggle(row)
      else onOpen(row)
      navigation.moveTo(index)
    },
  })
  return handlers.current
}

/** A finger has no key to hold: while some are chosen, it chooses. */
const isTouch = ({ nativeEvent }: MouseEvent): boolean =>
  nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch'

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className="spacer" style={{ blockSize: height }} /> : null
}
