import { XIcon } from '@phosphor-icons/react/X'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { unfiltered } from './address'
import type { NotebookPlace } from './useNotebookPlace'

interface ActiveFiltersProps {
  place: NotebookPlace
  /** of the one text that is listed, as far as it is known */
  title: string | null
}

/** What of the filters stands nowhere else: that only one text is listed, or only what is unsure; and the way back to all. */
export function ActiveFilters({ place, title }: ActiveFiltersProps) {
  const words = useWords()
  const { documentId, state } = place.filter
  return (
    <p className="col bulk filters">
      {documentId !== null && (
        <Button kind="tool" onPress={() => place.change({ documentId: null })}>
          <span className="one">{words('notebook.inText', { title: title ?? 'none' })}</span> <Icon of={XIcon} small />
        </Button>
      )}
      {state !== null && (
        <Button kind="tool" onPress={() => place.change({ state: null })}>
          {words(`notebook.state.${state}`)} <Icon of={XIcon} small />
        </Button>
      )}
      <Button kind="tool" onPress={() => place.change(unfiltered)}>
        {words('notebook.clear')}
      </Button>
    </p>
  )
}
