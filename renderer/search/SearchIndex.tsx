import { useIntl } from 'react-intl'
import { Link } from 'react-router'
import { searchScope, type HitGroup, type SearchHits, type SearchScope } from '../../shared/model/search'
import { useWords } from '../app/words'
import { searchPath } from './hit-paths'

interface SearchIndexProps {
  typed: string
  scope: SearchScope | undefined
  hits: SearchHits | null
}

/** Second part of the index: where it was found, and how often. */
export function SearchIndex({ typed, scope, hits }: SearchIndexProps) {
  const words = useWords()
  const intl = useIntl()
  const path = searchPath(typed)
  const count = ({ total, counted }: HitGroup<unknown>) =>
    counted ? intl.formatNumber(total) : words('search.more', { total })
  return (
    <>
      <h2>{words('search.title')}</h2>
      <Link to={path} replace aria-current={scope === undefined ? 'true' : undefined}>
        <span>{words('search.everywhere')}</span>
      </Link>
      {searchScope.options.map((name) => (
        <Link key={name} to={`${path}&in=${name}`} replace aria-current={scope === name ? 'true' : undefined}>
          <span>{words(`search.${name}`)}</span>
          {hits && <span className="n">{count(hits[name])}</span>}
        </Link>
      ))}
    </>
  )
}
