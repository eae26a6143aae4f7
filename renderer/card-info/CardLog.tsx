import { useIntl } from 'react-intl'
import type { CardLogEntry } from '../../shared/model/card-info'
import { intervalWords } from '../app/interval-words'
import { useWords } from '../app/words'

const DAY_MS = 86_400_000

/** Each answer to a card, the last first: when, how it went, how long it took, and what came of it. */
export function CardLog({ log }: { log: readonly CardLogEntry[] }) {
  const words = useWords()
  const intl = useIntl()
  if (log.length === 0) return <p className="meta">{words('cards.logEmpty')}</p>
  return (
    // It may be long: the keys scroll it as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="card-log" role="region" aria-label={words('cards.log')} tabIndex={0}>
      <table>
        <caption className="vh">{words('cards.log')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('cards.logWhen')}</th>
            <th scope="col">{words('cards.logWhat')}</th>
            <th scope="col" className="end">
              {words('cards.logTime')}
            </th>
            <th scope="col" className="end">
              {words('cards.column.interval')}
            </th>
            <th scope="col" className="end">
              {words('cards.column.stability')}
            </th>
          </tr>
        </thead>
        <tbody>
          {log.map((entry) => (
            <tr key={entry.id}>
              <td>{intl.formatDate(entry.atMs, { dateStyle: 'medium', timeStyle: 'short' })}</td>
              <td>{words('cards.logKind', { kind: entry.kind, rating: entry.rating ?? 0 })}</td>
              <td className="end">
                {entry.tookMs !== null && words('cards.logSeconds', { seconds: Math.round(entry.tookMs / 1000) })}
              </td>
              <td className="end">{entry.intervalMs !== null && intervalWords(intl, entry.intervalMs)}</td>
              <td className="end">{entry.stability !== null && intervalWords(intl, entry.stability * DAY_MS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
