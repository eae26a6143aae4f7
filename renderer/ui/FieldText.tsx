import { gapPieces, type GapPiece, type MarkedText } from '../../shared/cards/cloze-markdown'
import { plainParagraphs } from '../../shared/cards/plain-text'
import { Markdown } from './Markdown'
import { Gap, GapEdge } from './markdown/Gap'

/** A field of a card. Most have no Markdown in them: these are drawn at once, without what reads it. */
export function FieldText({ text }: { text: string }) {
  return <MarkedField marked={{ markdown: text, hints: [] }} />
}

/** A side of a text with gaps. */
export function MarkedField({ marked }: { marked: MarkedText }) {
  const paragraphs = plainParagraphs(marked.markdown)
  if (paragraphs === null) return <Markdown text={marked.markdown} hints={marked.hints} below={1} />
  return drawnPieces(paragraphs).map((pieces, index) => (
    <p key={index} className="plain-field">
      {pieces.map((piece, at) => {
        if (piece.kind === 'gap') return <Gap key={at} hint={marked.hints[piece.index] ?? ''} />
        if (piece.kind === 'opens' || piece.kind === 'closes') return <GapEdge key={at} edge={piece.kind} />
        return (
          <span key={at} className={piece.kind === 'revealed' ? piece.kind : undefined}>
            {piece.words}
          </span>
        )
      })}
    </p>
  ))
}

/** The pieces of each paragraph; what was hidden may go on from one to the next. */
function drawnPieces(paragraphs: readonly string[]): (GapPiece | { kind: 'revealed'; words: string })[][] {
  let isInside = false
  return paragraphs.map((paragraph) =>
    gapPieces(paragraph).map((piece) => {
      if (piece.kind === 'words') return isInside ? { kind: 'revealed', words: piece.words } : piece
      if (piece.kind !== 'gap') isInside = piece.kind === 'opens'
      return piece
    }),
  )
}
