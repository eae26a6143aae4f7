import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useNavigate } from 'react-router'
import { useApi } from '../app/api'
import { useCommand } from '../app/commands'
import { lastText } from '../app/last-text'
import { Page } from '../app/Page'
import { useSettings } from '../app/useSettings'
import { useWords } from '../app/words'
import { useLate } from '../ui/Waiting'
import { DaysToCome } from './DaysToCome'
import { DocketLine, FailedLine } from './DocketLine'
import './home.css'
import { practiseLine, readLine, reviewLine, type Line } from './lines'
import { TextsIndex } from './TextsIndex'
import { TodayHeading } from './TodayHeading'
import { useReadingPlace } from './useReadingPlace'

/** Time makes cards due, which no operation reports: what depends on it is read again when the window is looked at. */
const asTimePasses = { refetchOnMount: 'always', refetchOnWindowFocus: 'always' } as const

/** What today asks for: what is due, where the learner stopped, what to practise. Each line fails alone. */
export function HomeScreen() {
  const words = useWords()
  const intl = useIntl()
  const navigate = useNavigate()
  const api = useApi()
  const { dayStartsAtHour } = useSettings()
  const today = useQuery({ ...api.review.today.queryOptions(), ...asTimePasses })
  const list = useQuery(api.library.list.queryOptions())
  const suggestion = useQuery(api.practice.suggestion.queryOptions())
  const text = list.data ? lastText(list.data) : null
  const place = useReadingPlace(text)

  const [openedAtMs] = useState(Date.now)
  const nowMs = Math.max(openedAtMs, today.dataUpdatedAt)
  // The learner's night belongs to the day before.
  const dayMs = nowMs - dayStartsAtHour * 3_600_000

  const settled = !today.isPending && !list.isPending && !suggestion.isPending
  const late = useLate(!settled)
  // What could not be read may hold something: then neither that nothing is left is said, nor that all is saved.
  const isWhole = today.isSuccess && list.isSuccess && suggestion.isSuccess
  const lines = settled
    ? [
        today.data ? reviewLine(intl, today.data, nowMs) : null,
        list.data ? readLine(intl, text, place) : null,
        suggestion.data ? practiseLine(intl, suggestion.data) : null,
      ].filter((line) => line !== null)
    : []
  // The first that can be started leads; a day without cards still says so on top.
  const first = lines.find(({ action }) => action !== null)
  const startable = lines.filter(({ action, minutes }) => action !== null && minutes !== null)
  const minutes = startable.reduce((sum, line) => sum + (line.minutes ?? 0), 0)
  const under =
    startable.length === 0
      ? words('home.underNone')
      : words(startable.length === 1 ? 'home.underOne' : 'home.under', { things: startable.length, minutes })

  const draw = (key: Line['key']) => {
    const line = lines.find((it) => it.key === key)
    return line && <DocketLine line={line} first={line === first} />
  }

  useCommand('start-first', () => void navigate(first?.action?.to ?? '/'), { enabled: first !== undefined })

  return (
    <Page
      name="home"
      title={words('home.title')}
      heading={<TodayHeading dayMs={dayMs} />}
      under={settled && (isWhole || startable.length > 0) ? under : '\u00a0'}
      margin={today.data && <DaysToCome week={today.data.week} />}
      index={list.data && list.data.length > 0 && <TextsIndex texts={list.data} />}
    >
      <ol className="col docket">
        {today.isError && (
          <FailedLine title={words('home.reviewFailed')} error={today.error} onRetry={() => void today.refetch()} />
        )}
        {draw('review')}
        {list.isError && (
          <FailedLine title={words('home.readFailed')} error={list.error} onRetry={() => void list.refetch()} />
        )}
        {draw('read')}
        {suggestion.isError && (
          <FailedLine
            title={words('home.practiseFailed')}
            error={suggestion.error}
            onRetry={() => void suggestion.refetch()}
          />
        )}
        {draw('practise')}
        {!settled && <li className="first is-waiting">{late && words('app.loading')}</li>}
      </ol>
      {isWhole && <p className="col meta home-foot">{words('home.saved')}</p>}
    </Page>
  )
}
