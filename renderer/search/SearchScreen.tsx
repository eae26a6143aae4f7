import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { searchScope, type SearchHits, type SearchScope } from '../../shared/model/search'
import { isSearchable } from '../../shared/text/search-query'
import { useCommand } from '../app/commands'
import { Page } from '../app/Page'
import { useWords } from '../app/words'
import { Field } from '../ui/Field'
import { EmptyState, ErrorState } from '../ui/State'
import { HitList } from './HitList'
import './search.css'
import { SearchIndex } from './SearchIndex'
import { useHitKeys } from './useHitKeys'
import { useSearch } from './useSearch'

/** Of each kind, where all are listed, and where one is. */
const SOME = 12
const MANY = 100

/** All that is found in texts, notes, cards and terms, to be walked through; what is looked for stands in the address. */
export function SearchScreen() {
  const words = useWords()
  const [query, setQuery] = useSearchParams()
  const typed = query.get('q') ?? ''
  const scope = searchScope.safeParse(query.get('in')).data
  // The counts of all kinds stand in the index, whichever is listed.
  const all = useSearch({ asker: 'list', typed, typing: true, limit: SOME })
  const one = useSearch({ asker: 'list of one kind', typed: scope ? typed : '', typing: true, limit: MANY, scope })
  const { hits, error, again, isOld } = scope ? one : all
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useHitKeys(list)
  useCommand('find-hits', () => field.current?.select())

  useEffect(() => {
    if (typed === '') field.current?.focus()
    // Only on coming: what is typed away stays where one types.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const isShort = !isSearchable(typed)
  const isNothing = hits !== null && !isOld && countOf(hits, scope) === 0
  return (
    <Page
      name="search"
      title={words('search.title')}
      index={<SearchIndex typed={typed} scope={scope} hits={all.hits} />}
    >
      <search className="col search-field">
        <Field
          inputRef={field}
          aria-label={words('command.search-all')}
          placeholder={words('command.search-all')}
          value={typed}
          onChange={(value) => setQuery({ ...(scope && { in: scope }), ...(value && { q: value }) }, { replace: true })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'ArrowDown') focusFirst(list.current)
          }}
        />
        <p className="meta">{words('search.syntax')}</p>
      </search>
      {error !== null && <ErrorState error={error} onRetry={again} />}
      {isNothing && !error && (
        <EmptyState title={words('search.noneTitle')}>{words('search.noneHelp', { typed: typed.trim() })}</EmptyState>
      )}
      <div ref={list} className={isOld ? 'hit-list is-old' : 'hit-list'}>
        {hits && !isShort && <HitList typed={typed} hits={hits} scope={scope} />}
      </div>
      <p className="vh" role="status">
        {hits && !isOld ? words('search.said', { shown: countOf(hits, scope), total: countOf(hits, scope) }) : ''}
      </p>
    </Page>
  )
}

function countOf(hits: SearchHits, scope: SearchScope | undefined): number {
  if (scope) return hits[scope].total
  return Object.values(hits).reduce((sum, { total }) => sum + total, 0)
}

const focusFirst = (list: HTMLElement | null) => list?.querySelector<HTMLElement>('a')?.focus()
