import type { NoteFields } from '../../shared/model/card'
import './card-face.css'

/** What a card asks, in the face in which it is read. */
export function QuestionText({ fields }: { fields: NoteFields }) {
  return (
    <p className="question" dir="auto">
      {fields.type === 'definition' ? fields.term : fields.front}
    </p>
  )
}

/** What a card answers; a list to recall in full has its items. */
export function AnswerText({ fields }: { fields: NoteFields }) {
  if (fields.type === 'elements') {
    return (
      <ol className="answer" dir="auto">
        {fields.items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ol>
    )
  }
  const text = fields.type === 'definition' ? fields.meaning : fields.back
  return (
    <div className="answer" dir="auto">
      {text.split(/\n+/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      {fields.type === 'definition' && fields.legalSource !== '' && <p className="meta">{fields.legalSource}</p>}
    </div>
  )
}
