import { CaretDownIcon } from '@phosphor-icons/react/CaretDown'
import { useRef } from 'react'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { QueryField } from '../ui/QueryField'
import { readingStates, sortOrders } from './arrange'
import { useLibraryView } from './useLibraryView'

/** Above the list: words to find a text by, which texts are shown, and their order. A module has an order of its own. */
export function LibraryTools({ ordered }: { ordered: boolean }) {
  const words = useWords()
  const field = useRef<HTMLInputElement>(null)
  const { sort, state, filter, set } = useLibraryView()
  useCommand('find-texts', () => field.current?.select())
  const shortcut = useShortcut('find-texts')
  return (
    <>
      <div className="col query" role="search">
        <QueryField
          label={words('library.filter')}
          value={filter}
          placeholder={words('library.filterHint')}
          shortcut={shortcut}
          inputRef={field}
          onChange={(typed) => set({ filter: typed })}
        />
      </div>
      <div className="col library-tools">
        <Menu
          label={words('library.show')}
          entries={readingStates.map((one) => ({
            id: one,
            label: words(`library.showState.${one}`),
            onAction: () => set({ state: one }),
          }))}
        >
          <Button kind="tool">
            {words(`library.showState.${state}`)}
            <Icon of={CaretDownIcon} small />
          </Button>
        </Menu>
        {!ordered && (
          <Menu
            label={words('library.sort')}
            entries={sortOrders.map((one) => ({
              id: one,
              label: words(`library.sortBy.${one}`),
              onAction: () => set({ sort: one }),
            }))}
          >
            <Button kind="tool">
              {words(`library.sortBy.${sort}`)}
              <Icon of={CaretDownIcon} small />
            </Button>
          </Menu>
        )}
      </div>
    </>
  )
}
