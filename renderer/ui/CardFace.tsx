import { clozeMarkdown } from '../../shared/cards/cloze-markdown'
import { askedMarkdown, gapNumberOf } from '../../shared/cards/faces'
import type { NoteFields } from '../../shared/model/card'
import { CoveredPicture } from './CoveredPicture'
import { FieldText, MarkedField } from './FieldText'
import './card-face.css'

interface CardFaceProps {
  fields: NoteFields
  /** which of the note's cards it is */
  ordinal: number
}

/**
 * What a card asks, in the face in which it is read.
 * @param isAnswered its answer stands below: a covered picture is uncovered where it is, so that the eye stays there
 */
export function QuestionText({ fields, ordinal, isAnswered = false }: CardFaceProps & { isAnswered?: boolean }) {
  return (
    <div className="question" dir="auto">
      {fields.type === 'cloze' ? (
        <MarkedField marked={clozeMarkdown(fields.text, gapNumberOf(ordinal)).front} />
      ) : (
        <FieldText text={askedMarkdown(fields, ordinal)} />
      )}
      {fields.type === 'occlusion' && (
        <CoveredPicture fields={fields} number={gapNumberOf(ordinal)} isAnswered={isAnswered} />
      )}
    </div>
  )
}

/**
 * What a card answers; a list to recall in full has its items, a text with gaps the words that were hidden.
 * @param isBelow it stands below its question, which shows a covered picture uncovered
 */
export function AnswerText({ fields, ordinal, isBelow = false }: CardFaceProps & { isBelow?: boolean }) {
  if (fields.type === 'elements')
    return (
      <ol className="answer" dir="auto">
        {fields.items.map((item, index) => (
          <li key={index}>
            <FieldText text={item} />
          </li>
        ))}
      </ol>
    )
  return (
    <div className="answer" dir="auto">
      <Answer fields={fields} ordinal={ordinal} isBelow={isBelow} />
    </div>
  )
}

interface AnswerProps {
  fields: Exclude<NoteFields, { type: 'elements' }>
  ordinal: number
  isBelow: boolean
}

function Answer({ fields, ordinal, isBelow }: AnswerProps) {
  switch (fields.type) {
    case 'question':
      return <FieldText text={fields.back} />
    case 'both-ways':
      return <FieldText text={ordinal === 0 ? fields.back : fields.front} />
    case 'definition':
      return (
        <>
          <FieldText text={ordinal === 0 ? fields.meaning : fields.term} />
          {fields.legalSource !== '' && <p className="meta">{fields.legalSource}</p>}
        </>
      )
    case 'cloze':
      return (
        <>
          <MarkedField marked={clozeMarkdown(fields.text, gapNumberOf(ordinal)).back} />
          <FieldText text={fields.extra} />
        </>
      )
    case 'typed':
      return (
        <>
          <FieldText text={fields.answer} />
          <FieldText text={fields.extra} />
        </>
      )
    case 'occlusion': {
      const number = gapNumberOf(ordinal)
      const labels = fields.regions.filter((region) => region.number === number && region.label !== '')
      return (
        <>
          {!isBelow && <CoveredPicture fields={fields} number={number} isAnswered />}
          {labels.map(({ label }, index) => (
            <FieldText key={index} text={label} />
          ))}
          <FieldText text={fields.extra} />
        </>
      )
    }
  }
}
