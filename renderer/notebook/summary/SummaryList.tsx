import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { plainWords } from '../../../shared/text/plain-words'
import { useApi } from '../../app/api'
import { dayWords } from '../../app/day-words'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { Waiting } from '../../ui/Waiting'
import { beginSummary, openSummary } from './begin'
import { quoteStart } from './markdown-words'

/** All notes across marks, the one written last first, and the way to begin another. */
export function SummaryList() {
  const words = useWords()
  const intl = useIntl()
  const [nowMs] = useState(() => Date.now())
  const { data, isPending } = useQuery(useApi().summaries.list.queryOptions())
  if (isPending) return <Waiting />
  return (
    <section className="gloss sum-list">
      {data && data.length > 0 ? (
        <ul>
          {data.map(({ id, title, beginning, citations, updatedAtMs }) => (
            <li key={id}>
              <Button kind="bare" className="sum-open" onPress={() => openSummary(id)}>
                <bdi className="ownh">
                  {title.trim() || quoteStart(plainWords(beginning), 8) || words('summary.untitled')}
                </bdi>
                <span className="meta">
                  {words('summary.cites', { count: citations })}, {dayWords(intl, updatedAtMs, nowMs)}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{words('summary.none')}</p>
      )}
      <p className="acts">
        <Button onPress={beginSummary}>{words('summary.begin')}</Button>
      </p>
    </section>
  )
}
