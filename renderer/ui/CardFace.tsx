import type { NoteFields } from '../../shared/model/card'

/** What a card asks, in the face in which it is read. */
export function QuestionText({ fields }: { fields: NoteFields }) {
  return (
    <p className="question" dir="auto">
      {fields.type === 'definition' ? fields.term : fields.front}
    </p>
  )
}

/** What a card answers; a list to recall in full has its own part. */
export function AnswerText({ fields }: { fields: Exclude<NoteFields, { type: 'elements' }> }) {
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
