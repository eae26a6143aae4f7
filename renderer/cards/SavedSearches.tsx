import { useQuery } from '@tanstack/react-query'
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { searchPath } from './useCardsPlace'
import { SearchNameDialog } from './SearchNameDialog'

/** Searches that were saved, in the order that the learner gave them; and a way to save the one that is typed. */
export function SavedSearches({ search }: { search: string }) {
  const api = useApi()
  const words = useWords()
  const { data: saved = [] } = useQuery(api.savedSearches.list.queryOptions())
  /** the one that gets a name; null for the one that is typed */
  const [naming, setNaming] = useState<{ id: string | null; name: string; query: string } | null>(null)
  const put = useOperation(api.savedSearches.put, {
    say: (_, { name }) => words('cards.searchSaved', { name }),
  })
  const remove = useOperation(api.savedSearches.remove, {
    say: (_, { id }) => words('cards.searchRemoved', { name: saved.find((it) => it.id === id)?.name ?? '' }),
    toast: true,
  })
  const canSave = search.trim() !== '' && !saved.some(({ query }) => query === search)
  if (saved.length === 0 && !canSave) return null
  const moveTo = (at: number, to: number) => {
    const one = saved[at]
    if (one) put.mutate({ id: one.id, name: one.name, query: one.query, position: to })
  }
  return (
    <>
      <h2>{words('cards.savedSearches')}</h2>
      {saved.map(({ id, name, query }, at) => (
        <div key={id} className="saved-search">
          <Link to={searchPath(query)} aria-current={query === search ? 'true' : undefined} title={query}>
            <span dir="auto">{name}</span>
          </Link>
          <Menu
            label={words('cards.searchMore', { name })}
            entries={[
              { id: 'rename', label: words('cards.renameSearch'), onAction: () => setNaming({ id, name, query }) },
              {
                id: 'up',
                label: words('cards.searchUp'),
                isDisabled: at === 0,
                onAction: () => moveTo(at, at - 1),
              },
              {
                id: 'down',
                label: words('cards.searchDown'),
                isDisabled: at === saved.length - 1,
                onAction: () => moveTo(at, at + 1),
              },
              {
                id: 'remove',
                label: words('cards.searchRemove'),
                danger: true,
                apart: true,
                onAction: () => remove.mutate({ id }),
              },
            ]}
          >
            <Button kind="bare" className="saved-more" aria-label={words('cards.searchMore', { name })}>
              <Icon of={DotsThreeIcon} small />
            </Button>
          </Menu>
        </div>
      ))}
      {canSave && (
        <p>
          <Button kind="link" onPress={() => setNaming({ id: null, name: '', query: search })}>
            {words('cards.saveSearch')}
          </Button>
        </p>
      )}
      {naming && (
        <SearchNameDialog
          named={naming}
          onClose={() => setNaming(null)}
          onName={(name) => {
            put.mutate({ id: naming.id ?? undefined, name, query: naming.query })
            setNaming(null)
          }}
        />
      )}
    </>
  )
}
