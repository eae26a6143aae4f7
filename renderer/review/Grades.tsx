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
  /** answers do not count: a card that is not recalled comes again at the end of the study, and that is all */
  isPractice: boolean
  onGrade(rating: Rating): void
}

/** The four grades, each with when the card would come again. */
export function Grades({ card, suggested, isPractice, onGrade }: GradesProps) {
  const intl = useIntl()
  const words = useWords()
  const when = (rating: Rating) =>
    isPractice ? words('review.gradePractice', { rating }) : intervalWords(intl, card.intervalsMs[rating])
  return (
    <div className="grades" role="group" aria-label={words('review.gradesName')}>
      {ratings.map((rating) => (
        <Grade
          key={rating}
          rating={rating}
          when={when(rating)}
          isPractice={isPractice}
          isSuggested={rating === suggested}
          onGrade={onGrade}
        />
      ))}
    </div>
  )
}

interface GradeProps {
  rating: Rating
  /** in words, when the card would come again */
  when: string
  isPractice: boolean
  isSuggested: boolean
  onGrade(rating: Rating): void
}

function Grade({ rating, when, isPractice, isSuggested, onGrade }: GradeProps) {
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
          interval: when,
          counts: isPractice ? 'no' : 'yes',
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
