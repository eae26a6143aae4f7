import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { notebookOrder } from '../../shared/model/notebook'
import { ExchangeTool } from '../exchange/ExchangeTool'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { useMatches } from '../ui/useMatches'
import { isFiltered } from './address'
import { DateFilter } from './DateFilter'
import { SummaryTool } from './summary/SummaryHead'
import { TagFilter } from './TagFilter'
import type { NotebookPlace } from './useNotebookPlace'

/** Without room in the head, the filters stand in the index. */
export const NARROW = '(max-width: 39.99rem)'

/** Running head of the notebook: how the marks are gathered, which of them are listed, and the way out of here. */
export function NotebookHead({ place }: { place: NotebookPlace }) {
  const words = useWords()
  const isNarrow = useMatches(NARROW)
  return (
    <>
      <span className="grow" />
      <Menu
        label={words('notebook.order')}
        entries={notebookOrder.options.map((order) => ({
          id: order,
          label: words(`notebook.by.${order}`),
          onAction: () => place.change({ order: order === 'text' ? null : order }),
        }))}
      >
        <Button kind="tool">
          {words(`notebook.by.${place.order}`)}
          <Icon of={CaretDownIcon} small />
        </Button>
      </Menu>
      {!isNarrow && (
        <>
          <TagFilter place={place} />
          <DateFilter place={place} />
        </>
      )}
      <ExchangeTool filter={isFiltered(place) ? place.asked : null} />
      <SummaryTool />
    </>
  )
}
