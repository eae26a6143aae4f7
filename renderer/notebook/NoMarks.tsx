import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { EmptyState } from '../ui/State'
import { unfiltered } from './address'
import type { NotebookPlace } from './useNotebookPlace'

/** Nothing is marked yet: what marks are, and where they are made. */
export function NoMarks() {
  const words = useWords()
  return (
    <EmptyState
      title={words('notebook.none')}
      actions={
        <LinkButton kind="main" to="/read">
          {words('notebook.toReader')}
        </LinkButton>
      }
    >
      <Words id="notebook.noneHelp" values={{ kbd: (chunks) => <kbd className="cap">{chunks}</kbd> }} />
    </EmptyState>
  )
}

/** No mark is all of what is asked for. */
export function NoneFound({ place }: { place: NotebookPlace }) {
  const words = useWords()
  const typed = place.filter.typed.trim()
  return (
    <EmptyState
      title={words('notebook.noneFound', { typed: typed === '' ? 'none' : typed })}
      actions={<Button onPress={() => place.change(unfiltered)}>{words('notebook.clear')}</Button>}
    >
      {words('notebook.noneFoundHelp')}
    </EmptyState>
  )
}
