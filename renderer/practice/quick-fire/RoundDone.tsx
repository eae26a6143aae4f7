import { Link } from 'react-router'
import { useCommand, useShortcut } from '../../app/commands'
import { Page } from '../../app/Page'
import { useWords, Words } from '../../app/words'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { casePath } from '../case-path'
import { ModeIndex } from '../ModeIndex'
import { placePath } from '../place-path'
import { missedIn, type MissedDistinction } from './missed'
import { askedWords, type GivenAnswer, useRun } from './run'

/** What a round came to: what was taken for what, and the rule that tells them apart. */
export function RoundDone({ answers, of }: { answers: readonly GivenAnswer[]; of: number }) {
  const words = useWords()
  const leave = useRun((run) => run.leave)
  useCommand('check-answer', leave)
  const shortcut = useShortcut('check-answer')
  const right = answers.filter(({ feedback }) => feedback.isRight).length
  const outOfTime = answers.filter(({ given }) => given === null).length
  const missed = missedIn(answers)
  const title = words('practice-modes.roundDone', { right, of })
  const under =
    missed.length === 0
      ? words('practice-modes.roundAllRight')
      : words('practice-modes.roundMissed', { count: missed.length })
  return (
    <Page
      name="practice"
      title={words('practice.quickFire')}
      heading={title}
      under={under + words('practice-modes.outOfTime', { count: outOfTime })}
      index={<ModeIndex mode={null} />}
    >
      <p className="col btnrow">
        <Button kind="main" shortcut={shortcut} onPress={leave}>
          {words('practice-modes.anotherRound')}
        </Button>
        <LinkButton to="/practice">{words('practice-modes.wholeCases')}</LinkButton>
      </p>
      {missed.map((one) => (
        <Missed key={one.id} missed={one} />
      ))}
    </Page>
  )
}

function Missed({ missed: { label, tell, passage, answers } }: { missed: MissedDistinction }) {
  const words = useWords()
  return (
    <section className="col missed">
      <h2>{label}</h2>
      <p className="lead">
        {tell}{' '}
        {passage && (
          <LinkButton kind="link" to={placePath(passage)}>
            {words('practice-modes.readPassage')}
          </LinkButton>
        )}
      </p>
      <ul>
        {answers.map((answer) => (
          <li key={answer.question.itemId}>
            <span>
              <TakenFor answer={answer} />
            </span>
            <Link className="link meta" to={casePath(answer.feedback.case.key, 'free')}>
              {answer.feedback.case.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function TakenFor({ answer: { question, given, feedback } }: { answer: GivenAnswer }) {
  const words = useWords()
  const quote = askedWords(question)
  const values = {
    answer: feedback.right.label,
    given: question.options.find(({ id }) => id === given)?.label ?? '',
    // What is said in the case has its own quotation marks.
    quote: () => <span className="qs">{/[“”]/.test(quote ?? '') ? quote : words('practice.quote', { quote })}</span>,
  }
  if (quote === null)
    return <Words id={given === null ? 'practice-modes.missedCaseTime' : 'practice-modes.missedCase'} values={values} />
  return <Words id={given === null ? 'practice-modes.missedTime' : 'practice-modes.missedWords'} values={values} />
}
