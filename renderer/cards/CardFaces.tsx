import { ordinalsOf } from '../../shared/cards/faces'
import type { NoteFields } from '../../shared/model/card'
import { useWords } from '../app/words'
import { AnswerText, QuestionText } from '../ui/CardFace'

/** Both sides of every card of a note, as they will be asked. */
export function CardFaces({ fields }: { fields: NoteFields }) {
  const words = useWords()
  const ordinals = ordinalsOf(fields)
  return (
    <div className="card-faces">
      {ordinals.map((ordinal, index) => (
        <div key={ordinal}>
          {ordinals.length > 1 && (
            <p className="meta">{words('cards.faceOf', { number: index + 1, count: ordinals.length })}</p>
          )}
          <QuestionText fields={fields} ordinal={ordinal} />
          <AnswerText fields={fields} ordinal={ordinal} />
        </div>
      ))}
    </div>
  )
}
