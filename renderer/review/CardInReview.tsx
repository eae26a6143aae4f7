import { useEffect, useId, useLayoutEffect, useRef, type RefObject } from 'react'
import type { ReviewCard } from '../../shared/model/review'
import { useCommand, useShortcut } from '../app/commands'
import { useWords } from '../app/words'
import { Button } from '../ui/Button'
import { AnswerText, QuestionText } from '../ui/CardFace'
import { AboutCard } from './AboutCard'
import { ElementsAnswer } from './ElementsAnswer'
import { Grades } from './Grades'
import { Hints } from './Hints'
import { NotSaved } from './NotSaved'
import { positionOf, revealed, toggled, useRun, type Run } from './run'
import { comparisonOf, suggestionFor } from './suggested'
import { TypedAnswer } from './TypedAnswer'
import { TypedField } from './TypedField'
import { useReadCard } from './useReadCard'
import type { ReviewRunActions } from './useReviewRun'

interface CardInReviewProps {
  card: ReviewCard
  run: Run
  /** answers do not count */
  isPractice: boolean
  actions: ReviewRunActions
}

/** The card that is asked: its question, once shown its answer, and the grades at the foot. */
export function CardInReview({ card, run, isPractice, actions }: CardInReviewProps) {
  const words = useWords()
  const { fields } = card
  const { side, ticked, typed, failed } = run
  const isAnswered = side === 'answer'
  const questionId = useId()
  const question = useRef<HTMLDivElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const suggested = suggestionFor(card, run)
  const show = () => useRun.setState(revealed)
  // What is typed into the form in the margin is no grade, wherever the focus went.
  const isReady = isAnswered && !run.editing

  useFocusOnSide(isAnswered ? answer : question, isAnswered, run.editing)
  useCommand('show-answer', () => (isAnswered ? actions.grade(suggested) : show()), { enabled: !run.editing })
  useCommand('grade-1', () => actions.grade(1), { enabled: isReady })
  useCommand('grade-2', () => actions.grade(2), { enabled: isReady })
  useCommand('grade-3', () => actions.grade(3), { enabled: isReady })
  useCommand('grade-4', () => actions.grade(4), { enabled: isReady })
  useReadCard(card, isAnswered ? answer : question)
  const showKey = useShortcut('show-answer')
  const compared = comparisonOf(card, typed)

  return (
    <>
      <div className="col card-face">
        <AboutCard card={card} />
        <div
          ref={question}
          id={questionId}
          role="group"
          tabIndex={-1}
          aria-label={words('review.question', positionOf(run))}
        >
          <QuestionText fields={fields} ordinal={card.ordinal} isAnswered={isAnswered} />
        </div>
        {!isAnswered && fields.type === 'typed' && <TypedField value={typed} describedBy={questionId} onShow={show} />}
        {!isAnswered && <Hints card={card} taken={run.hints} />}
        {isAnswered && (
          <div ref={answer} role="group" tabIndex={-1} aria-label={words('review.answer')} className="answer-group">
            {compared && <TypedAnswer typed={typed} compared={compared} suggested={suggested} />}
            {fields.type === 'elements' ? (
              <ElementsAnswer
                items={fields.items}
                memory={card.items}
                ticked={ticked}
                suggested={suggested}
                onToggle={(item) => useRun.setState((current) => toggled(current, item))}
              />
            ) : (
              <AnswerText fields={fields} ordinal={card.ordinal} isBelow />
            )}
            {run.hints > 0 && !ticked && !compared && <p className="under">{words('review.hintTaken')}</p>}
          </div>
        )}
      </div>
      <footer className="gradefoot col">
        {failed && <NotSaved error={failed.error} actions={actions} />}
        {isAnswered ? (
          <Grades card={card} suggested={suggested} isPractice={isPractice} onGrade={actions.grade} />
        ) : (
          <Button kind="main" className="show" shortcut={showKey} onPress={show}>
            {words('review.showAnswer')}
          </Button>
        )}
      </footer>
    </>
  )
}

/**
 * Nothing else says that another card has come: the focus moves to it, so that it is read once; or to the field for its answer.
 * A form that is open in the margin keeps it.
 */
function useFocusOnSide(side: RefObject<HTMLDivElement | null>, isAnswered: boolean, isEditing: boolean): void {
  const stays = useRef(isEditing)
  stays.current = isEditing
  // From its top, wherever the one before was left.
  useLayoutEffect(() => void window.scrollTo(0, 0), [])
  useEffect(() => {
    const give = () => {
      if (stays.current) return
      const field = side.current?.parentElement?.querySelector<HTMLInputElement>('.typed-field input')
      ;(field ?? side.current)?.focus({ preventScroll: true })
    }
    give()
    // Again after the screen has given the focus to its h1, where the card was there before the screen.
    const frame = requestAnimationFrame(give)
    return () => cancelAnimationFrame(frame)
  }, [side, isAnswered])
}
