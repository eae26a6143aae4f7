import type { NoteFields } from '../../shared/model/card'
import { useWords } from '../app/words'
import { AnswerText, QuestionText } from '../ui/CardFace'

/** A card as the review asks it, with its answer below. */
export function CardPreview({ fields }: { fields: NoteFields }) {
  const words = useWords()
  return (
    <section className="col author-card" aria-labelledby="as-reviewed">
      <h2 id="as-reviewed">{words('authoring.previewReview')}</h2>
      <QuestionText fields={fields} ordinal={0} isAnswered />
      <AnswerText fields={fields} ordinal={0} isBelow />
    </section>
  )
}
