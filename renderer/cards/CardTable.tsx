import { ArrowDownIcon } from '@phosphor-icons/react/ArrowDown'
import type { MouseEvent, RefObject } from 'react'
import type { CardRow } from '../../shared/model/card'
import { useWords } from '../app/words'
import { Icon } from '../ui/Icon'
import { CardTableRow } from './CardTableRow'
import { useIsOpen } from './meant-card'
import type { CardPages } from './useCardPages'
import type { ListNavigation } from './useListNavigation'
import { toggled, type Chosen } from './selection'

interface CardTableProps {
  pages: CardPages
  total: number
  window: { first: number; last: number }
  rowHeight: number
  navigation: ListNavigation
  chosen: Chosen
  onChosen(chosen: Chosen): void
  /** the note that is open in the editor */
  openNoteId: string | null
  onOpen(row: CardRow): void
  bodyRef: RefObject<HTMLTableSectionElement | null>
}

/** The cards as a grid of which only what is in view is drawn: a spacer stands for what is above and below. */
export function CardTable(props: CardTableProps) {
  const { pages, total, window, rowHeight, navigation, chosen, onChosen, openNoteId, onOpen, bodyRef } = props
  const words = useWords()
  const isOpen = useIsOpen(openNoteId, pages.rowAt(navigation.current))
  const indices = Array.from({ length: Math.max(0, window.last - window.first + 1) }, (_, at) => window.first + at)

  function click(event: MouseEvent, row: CardRow, index: number) {
    navigation.moveTo(index)
    if (event.ctrlKey || event.metaKey) onChosen(toggled(chosen, row))
    else if (event.shiftKey) navigation.extendTo(index)
    else onOpen(row)
  }

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
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{words('cards.front')}</th>
          <th scope="col" className="wide-only">
            {words('cards.typeColumn')}
          </th>
          <th scope="col" aria-sort="ascending">
            {words('cards.due')} <Icon of={ArrowDownIcon} small />
          </th>
          <th scope="col" className="end">
            {words('cards.recall')}
          </th>
        </tr>
      </thead>
      <tbody ref={bodyRef}>
        <Spacer height={window.first * rowHeight} />
        {indices.map((index) => (
          <CardTableRow
            key={index}
            index={index}
            row={pages.rowAt(index)}
            isChosen={chosen.has(pages.rowAt(index)?.id ?? '')}
            isOpen={isOpen(pages.rowAt(index))}
            isCurrent={index === navigation.current}
            onFocus={navigation.moveTo}
            onClick={click}
            onToggle={(row) => onChosen(toggled(chosen, row))}
          />
        ))}
        <Spacer height={Math.max(0, total - 1 - window.last) * rowHeight} />
      </tbody>
    </table>
  )
}

function Spacer({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className="spacer" style={{ blockSize: height }} /> : null
}
