import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { notebookOrder } from '../../shared/model/notebook'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { DateFilter } from './DateFilter'
import { SummaryTool } from './summary/SummaryHead'
import { TagFilter } from './TagFilter'
import type { NotebookPlace } from './useNotebookPlace'

/** Running head of the notebook: how the marks are gathered, and which of them are listed. */
export function NotebookHead({ place }: { place: NotebookPlace }) {
  const words = useWords()
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
      <TagFilter place={place} />
      <DateFilter place={place} />
      <SummaryTool />
    </>
  )
}
