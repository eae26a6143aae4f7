import { useIntl } from 'react-intl'
import { ratings, type Rating, type ReviewCard } from '../../shared/model/review'
import { useShortcut } from '../app/commands'
import { useWords, Words } from '../app/words'
import { Button } from '../ui/Button'
import { intervalWords } from '../app/interval-words'

interface GradesProps {
  card: ReviewCard
  /** the one that Space gives */
  suggested: Rating
  onGrade(rating: Rating): void
}

/** The four grades, each with when the card would come again. */
export function Grades({ card, suggested, onGrade }: GradesProps) {
  const words = useWords()
  return (
    <div className="grades" role="group" aria-label={words('review.gradesName')}>
      {ratings.map((rating) => (
        <Grade key={rating} rating={rating} card={card} isSuggested={rating === suggested} onGrade={onGrade} />
      ))}
    </div>
  )
}

interface GradeProps {
  card: ReviewCard
  rating: Rating
  isSuggested: boolean
  onGrade(rating: Rating): void
}

function Grade({ card, rating, isSuggested, onGrade }: GradeProps) {
  const intl = useIntl()
  const words = useWords()
  const shortcut = useShortcut(`grade-${rating}`)
  return (
    <Button
      kind="bare"
      className={isSuggested ? 'grade is-main' : 'grade'}
      shortcut={shortcut}
      onPress={() => onGrade(rating)}
    >
      <Words
        id="review.grade"
        values={{
          rating,
          interval: intervalWords(intl, card.intervalsMs[rating]),
          grade: (chunks) => <b>{chunks}</b>,
          spoken: (chunks) => <i className="vh">{chunks}</i>,
          when: (chunks) => <span>{chunks}</span>,
        }}
      />
      {isSuggested && (
        <kbd className="take" aria-hidden>
          {words('review.space')}
        </kbd>
      )}
    </Button>
  )
}
