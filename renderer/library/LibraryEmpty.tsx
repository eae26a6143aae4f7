import { useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { LinkButton } from '../ui/LinkButton'
import { EmptyState } from '../ui/State'
import { useLibraryView } from './useLibraryView'

/** No text was ever added, or all were thrown away. */
export function EmptyLibrary() {
  const words = useWords()
  return (
    <EmptyState
      title={words('library.empty')}
      actions={
        <LinkButton kind="main" to="/library?add">
          {words('library.add')}
        </LinkButton>
      }
    >
      {words('library.emptyHelp')}
    </EmptyState>
  )
}

/** Texts are here, and none is as was asked. */
export function NoneMatch({ total }: { total: number }) {
  const words = useWords()
  const key = useShortcut('search-all')
  const { set } = useLibraryView()
  return (
    <EmptyState
      title={words('library.noneMatch')}
      actions={<Button onPress={() => set({ filter: '', state: 'any' })}>{words('library.clearFilter')}</Button>}
    >
      {words('library.noneMatchHelp', { total, key: key?.shown ?? '' })}
    </EmptyState>
  )
}

export function EmptyTrash() {
  const words = useWords()
  return <EmptyState title={words('library.trashEmpty')}>{words('library.trashEmptyHelp')}</EmptyState>
}
