import { Fragment, type ReactNode, type Ref } from 'react'
import { piecesOf, type NumberedMark, type Piece } from './case-pieces'
import type { Place } from './pick'

interface CaseTextProps {
  paragraphs: readonly string[]
  lang: string
  marks: readonly (NumberedMark & { paragraph: number })[]
  /** words that are about to be marked */
  chosen: Place | null
  ref?: Ref<HTMLDivElement>
}

/** The case, with the words that were marked. The list beside it has the same marks for those who can't see these. */
export function CaseText({ paragraphs, lang, marks, chosen, ref }: CaseTextProps) {
  return (
    <div className="row col case" lang={lang} ref={ref}>
      {paragraphs.map((text, index) => (
        <p key={index} data-paragraph={index} dir="auto">
          {piecesOf(
            text.length,
            marks.filter((mark) => mark.paragraph === index),
            chosen?.paragraph === index ? chosen : null,
          ).map((piece) => (
            <Fragment key={piece.start}>{drawn(piece, text.slice(piece.start, piece.end))}</Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

function drawn({ mark, ends, isChosen }: Piece, words: string): ReactNode {
  const inner = isChosen ? <span className="sel">{words}</span> : words
  const numbers = ends.length > 0 && <sup aria-hidden>{ends.join(' ')}</sup>
  if (!mark) {
    return (
      <>
        {inner}
        {numbers}
      </>
    )
  }
  return (
    <mark data-m={mark.color}>
      {inner}
      {numbers}
    </mark>
  )
}
