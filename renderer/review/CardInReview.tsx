import { useEffect, useRef } from 'react'
import type { Rating, ReviewCard } from '../../shared/model/review'
import { suggestedRating } from '../../shared/scheduling/suggested-rating'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { AnswerText, QuestionText } from '../ui/CardFace'
import { ElementsAnswer } from './ElementsAnswer'
import { Grades } from './Grades'
import { NotSaved } from './NotSaved'
import { positionOf, revealed, toggled, useRun, type Run } from './run'
import type { ReviewRunActions } from './useReviewRun'

interface CardInReviewProps {
  card: ReviewCard
  run: Run
  actions: ReviewRunActions
}

/** The card that is asked: its question, once shown its answer, and the grades at the foot. */
export function CardInReview({ card, run, actions }: CardInReviewProps) {
  const words = useWords()
  const { fields } = card
  const { side, ticked, failed } = run
  const isAnswered = side === 'answer'
  const { position, total } = positionOf(run)
  const question = useRef<HTMLDivElement>(null)
  const answer = useRef<HTMLDivElement>(null)

  // Nothing else says that another card has come: the focus moves to it, so that it is read once.
  useEffect(() => {
    const target = isAnswered ? answer : question
    target.current?.focus({ preventScroll: true })
    // Again after the screen has given the focus to its h1, where the card was there before the screen.
    const frame = requestAnimationFrame(() => target.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(frame)
  }, [isAnswered])

  const suggested: Rating = fields.type === 'elements' && ticked ? suggestedRating(ticked.size, fields.items.length) : 3
  const show = () => useRun.setState(revealed)

  useCommand('show-answer', () => (isAnswered ? actions.grade(suggested) : show()))
  useCommand('grade-1', () => actions.grade(1), { enabled: isAnswered })
  useCommand('grade-2', () => actions.grade(2), { enabled: isAnswered })
  useCommand('grade-3', () => actions.grade(3), { enabled: isAnswered })
  useCommand('grade-4', () => actions.grade(4), { enabled: isAnswered })
  useCommand('read-question', () => {
    // A screen reader says again only what gets the focus anew.
    question.current?.blur()
    question.current?.focus()
  })
  const showKey = useShortcut('show-answer')

  return (
    <>
      <div className="col card-face">
        <p className="meta">
          {words('review.about', {
            deck: card.deckName,
            type: fields.type,
            items: fields.type === 'elements' ? fields.items.length : 0,
          })}
        </p>
        <div ref={question} role="group" tabIndex={-1} aria-label={words('review.question', { position, total })}>
          <QuestionText fields={fields} ordinal={card.ordinal} />
        </div>
        {isAnswered && (
          <div ref={answer} role="group" tabIndex={-1} aria-label={words('review.answer')} className="answer-group">
            {fields.type === 'elements' ? (
              <ElementsAnswer
                items={fields.items}
                ticked={ticked}
                onToggle={(item) => useRun.setState((current) => toggled(current, item))}
              />
            ) : (
              <AnswerText fields={fields} ordinal={card.ordinal} />
            )}
          </div>
        )}
      </div>
      <footer className="gradefoot col">
        {failed && <NotSaved error={failed.error} actions={actions} />}
        {isAnswered ? (
          <Grades card={card} suggested={suggested} onGrade={actions.grade} />
        ) : (
          <Button kind="main" className="show" shortcut={showKey} onPress={show}>
            {words('review.showAnswer')}
          </Button>
        )}
      </footer>
    </>
  )
}
