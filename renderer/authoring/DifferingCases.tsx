import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../app/api'
import { useWords } from '../app/words'

/** The cases of the packs in use of which the key says another thing than the rules; nothing where there are none. */
export function DifferingCases() {
  const words = useWords()
  const { data: cases = [] } = useQuery(useApi().practice.differing.queryOptions())
  if (cases.length === 0) return null
  return (
    <section className="gloss">
      <h2>{words('authoring.differing')}</h2>
      <p>{words('authoring.differingHelp')}</p>
      <ul className="author-problems">
        {cases.map(({ key, title, rows }) => (
          <li key={key}>
            <Link to={`/practice/${key}`}>{title}</Link>
            {rows.map(({ id, label, key: ofKey, engine }) => (
              <p key={id}>{words('authoring.differs', { label, key: ofKey, engine })}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
