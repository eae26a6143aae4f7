import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../app/api'
import { summaryPath } from '../app/summary-path'
import { useWords } from '../app/words'

/** The notes across marks that cite a mark, each as a link to it; nothing where none does. */
export function CitedIn({ annotationId }: { annotationId: string }) {
  const words = useWords()
  const { data = [] } = useQuery(useApi().annotations.citedIn.queryOptions({ annotationId }))
  if (data.length === 0) return null
  return (
    <p className="meta">
      {words('summary.citedIn')}{' '}
      {data.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link className="link" to={summaryPath(id)}>
            <bdi>{title.trim() || words('summary.untitled')}</bdi>
          </Link>
        </span>
      ))}
    </p>
  )
}
