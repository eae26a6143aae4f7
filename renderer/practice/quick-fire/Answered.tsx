import { useEffect, useRef } from 'react'
import { announce } from '../../app/announce'
import { useCommand, useShortcut } from '../../app/commands'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { Outcome } from '../../ui/Sign'
import { placePath } from '../place-path'
import { type GivenAnswer, useRun } from './run'

/** What an answer was worth, and what tells the options apart. */
export function Answered({ answer: { question, given, feedback }, isLast }: { answer: GivenAnswer; isLast: boolean }) {
  const words = useWords()
  const goOn = useRun((run) => run.goOn)
  const next = useRef<HTMLButtonElement>(null)
  useCommand('check-answer', goOn)
  const shortcut = useShortcut('check-answer')
  const labelOf = (id: string) => question.options.find((option) => option.id === id)?.label ?? id
  const answer = feedback.right.label
  const said =
    given === null
      ? words('practice-modes.timeOver', { answer })
      : feedback.isRight
        ? words('practice-modes.right', { answer })
        : words('practice-modes.wrong', { given: labelOf(given), answer })

  // The button that was pressed is gone; the next one leads on, and what was said is read beside it.
  useEffect(() => {
    next.current?.focus({ preventScroll: true })
    announce(`${said} ${feedback.tell}`)
  }, [said, feedback.tell])

  return (
    <div className="answered">
      <p className="lead">
        <Outcome value={feedback.isRight ? 'right' : 'wrong'}>{said}</Outcome>
      </p>
      <h3>{words('practice-modes.tellsApart')}</h3>
      <p className="lead">{feedback.tell}</p>
      <p className="meta">
        {words('practice-modes.fromCase', { title: feedback.case.title })}
        {feedback.passage && (
          <>
            {' · '}
            <LinkButton kind="link" to={placePath(feedback.passage)}>
              {words('practice-modes.readPassage')}
            </LinkButton>
          </>
        )}
      </p>
      <p className="btnrow">
        <Button kind="main" ref={next} shortcut={shortcut} onPress={goOn}>
          {words(isLast ? 'practice-modes.seeRound' : 'practice-modes.nextQuestion')}
        </Button>
      </p>
    </div>
  )
}
