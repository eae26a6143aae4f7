import { clozeFace, type FacePart } from '../../shared/cards/cloze-face'
import { frontOf, gapNumberOf } from '../../shared/cards/faces'
import type { NoteFields } from '../../shared/model/card'
import { useWords } from '../app/words'
import './card-face.css'

interface CardFaceProps {
  fields: NoteFields
  /** which of the note's cards it is */
  ordinal: number
}

/** What a card asks, in the face in which it is read. */
export function QuestionText({ fields, ordinal }: CardFaceProps) {
  return (
    <p className="question" dir="auto">
      {fields.type === 'cloze' ? (
        <FaceWords parts={clozeFace(fields.text, gapNumberOf(ordinal)).front} />
      ) : (
        frontOf(fields, ordinal)
      )}
    </p>
  )
}

/** What a card answers; a list to recall in full has its items, a text with gaps the words that were hidden. */
export function AnswerText({ fields, ordinal }: CardFaceProps) {
  switch (fields.type) {
    case 'elements':
      return (
        <ol className="answer" dir="auto">
          {fields.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ol>
      )
    case 'cloze':
      return (
        <div className="answer" dir="auto">
          <p className="cloze-answer">
            <FaceWords parts={clozeFace(fields.text, gapNumberOf(ordinal)).back} />
          </p>
          <Paragraphs text={fields.extra} />
        </div>
      )
    case 'question':
      return (
        <div className="answer" dir="auto">
          <Paragraphs text={fields.back} />
        </div>
      )
    case 'definition':
      return (
        <div className="answer" dir="auto">
          <Paragraphs text={fields.meaning} />
          {fields.legalSource !== '' && <p className="meta">{fields.legalSource}</p>}
        </div>
      )
  }
}

/** Words with gaps in them, or with what was hidden told apart; a screen reader hears where. */
export function FaceWords({ parts }: { parts: readonly FacePart[] }) {
  const words = useWords()
  return parts.map(({ kind, words: text }, index) => {
    if (kind === 'words') return <span key={index}>{text}</span>
    if (kind === 'gap') {
      return (
        <span key={index} className="gap">
          <span aria-hidden>{text === '' ? '[…]' : `[${text}]`}</span>
          <span className="vh">{words('cards.gapSaid', { hint: text, hasHint: text === '' ? 'no' : 'yes' })}</span>
        </span>
      )
    }
    return (
      <span key={index}>
        <span className="vh">{words('cards.gapBegins')} </span>
        <span className="revealed">{text}</span>
        <span className="vh"> {words('cards.gapEnds')}</span>
      </span>
    )
  })
}

function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n+/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph, index) => <p key={index}>{paragraph}</p>)
}
