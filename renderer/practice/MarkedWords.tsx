import './case-text.css'
import { Fragment } from 'react'

interface MarkedWordsProps {
  text: string
  /** what stands out, in order; UTF-16 units of the text */
  ranges: readonly { start: number; end: number }[]
}

/** A paragraph in which some words stand out, without numbers. */
export function MarkedWords({ text, ranges }: MarkedWordsProps) {
  return (
    <>
      {ranges.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ranges[at - 1]?.end ?? 0, start)}
          <mark data-m="1">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
