import { Fragment } from 'react'
import { useIntl } from 'react-intl'

/** The learner's day as words with the day of the month in rubric: "Tuesday 24 November". */
export function TodayHeading({ dayMs }: { dayMs: number }) {
  const intl = useIntl()
  const parts = intl.formatDateToParts(dayMs, { weekday: 'long', day: 'numeric', month: 'long' })
  return (
    <>
      {parts.map(({ type, value }) => (
        <Fragment key={type + value}>{type === 'day' ? <span className="rubric">{value}</span> : value}</Fragment>
      ))}
    </>
  )
}
