import { Fragment } from 'react'
import type { FoundText } from '../../shared/model/search'

/** A text in which the places that were looked for are bold. */
export function FoundWords({ found: { text, ranges } }: { found: FoundText }) {
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ranges[at - 1]?.end ?? 0, start)}
          <b>{text.slice(start, end)}</b>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
