import './case-text.css'
import { Fragment, type ReactNode, type Ref } from 'react'
import { piecesOf, type NumberedMark, type Piece } from './case-pieces'
import type { Place } from '../../shared/practice/case-words'

/** Words of a case that stand out, and of whom they are told. */
export interface CaseMark extends NumberedMark {
  paragraph: number
  /** the person; null where nobody has to be told apart */
  person: string | null
}

interface CaseTextProps {
  paragraphs: readonly string[]
  lang: string
  marks: readonly CaseMark[]
  /** words that are about to be marked */
  chosen: Place | null
  ref?: Ref<HTMLDivElement>
}

/**
 * The case, with the words that were marked; of several persons, each mark bears the name of its own. The list beside it has
 * the same marks for those who can't see these.
 */
export function CaseText({ paragraphs, lang, marks, chosen, ref }: CaseTextProps) {
  const personOf = (number: number) => marks.find((mark) => mark.number === number)?.person ?? null
  return (
    <div className="row col case" lang={lang} ref={ref}>
      {paragraphs.map((text, index) => (
        <p key={index} data-paragraph={index} dir="auto">
          {piecesOf(
            text.length,
            marks.filter((mark) => mark.paragraph === index),
            chosen?.paragraph === index ? chosen : null,
          ).map((piece) => (
            <Fragment key={piece.start}>{drawn(piece, text.slice(piece.start, piece.end), personOf)}</Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

function drawn({ mark, ends, isChosen }: Piece, words: string, personOf: (number: number) => string | null): ReactNode {
  const inner = isChosen ? <span className="sel">{words}</span> : words
  const numbers = ends.length > 0 && (
    <sup aria-hidden>
      {ends.map((number, at) => (
        <Fragment key={number}>
          {at > 0 && ' '}
          {number}
          {personOf(number) !== null && <bdi className="whose">{personOf(number)}</bdi>}
        </Fragment>
      ))}
    </sup>
  )
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
