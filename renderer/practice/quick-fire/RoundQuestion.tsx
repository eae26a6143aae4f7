import { useEffect, useRef, useState } from 'react'
import type { QuickFireQuestion } from '../../../shared/model/practice-modes'
import { secondsFor } from '../../../shared/practice/quick-fire-clock'
import { useApi } from '../../app/api'
import { useCommand } from '../../app/commands'
import { Page } from '../../app/Page'
import { useOperation } from '../../app/useOperation'
import { useSettings } from '../../app/useSettings'
import { useWords, Words } from '../../app/words'
import { Button } from '../../ui/Button'
import { Progress } from '../../ui/Progress'
import { ModeIndex } from '../ModeIndex'
import { Answered } from './Answered'
import { Asked } from './Asked'
import { ClockTools } from './ClockTools'
import { askedWords, inARow, useRun } from './run'

interface RoundQuestionProps {
  question: QuickFireQuestion
  /** 0-based */
  at: number
  of: number
}

/** One question of a round, and once it is answered what tells the options apart. */
export function RoundQuestion({ question, at, of }: RoundQuestionProps) {
  const words = useWords()
  const api = useApi()
  const { answers, isAnswered, answer, end } = useRun()
  const { quickFireClock } = useSettings()
  const heading = useRef<HTMLHeadingElement>(null)
  const [sent, setSent] = useState<{ given: string | null } | null>(null)
  const last = isAnswered ? answers.at(-1) : undefined

  const send = useOperation(api.practice.quickFire.answer, {
    refreshesInPause: true,
    onDone({ result: feedback }, { given }) {
      answer({ question, given, feedback })
    },
    onFailed: () => setSent(null),
  })
  const give = (given: string | null) => {
    if (sent || isAnswered) return
    setSent({ given })
    send.mutate({ packId: question.packId, itemId: question.itemId, given })
  }
  const giveAt = (option: number) => {
    const id = question.options[option]?.id
    if (id !== undefined) give(id)
  }
  const canAnswer = !isAnswered && !sent
  useCommand('answer-yes', () => giveAt(0), { enabled: canAnswer })
  useCommand('answer-no', () => giveAt(1), { enabled: canAnswer })
  useCommand('answer-open', () => giveAt(2), { enabled: canAnswer && question.options.length > 2 })
  useCommand('answer-fourth', () => giveAt(3), { enabled: canAnswer && question.options.length > 3 })

  // What was pressed is gone with the question before: this one is read from its head.
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])

  const row = inARow(answers)
  const quote = askedWords(question)
  return (
    <Page
      name="practice"
      title={words('practice.quickFire')}
      heading={null}
      index={<ModeIndex mode={null} />}
      head={
        <>
          <span className="grow num">{words('practice-modes.questionHead', { at: at + 1, of })}</span>
          <ClockTools
            seconds={canAnswer ? secondsFor(question.paragraphs, quickFireClock) : null}
            onOver={() => give(null)}
          />
          <Button kind="tool" aria-label={words('practice-modes.endRound')} onPress={end}>
            {words('practice-modes.endShort')}
          </Button>
        </>
      }
      margin={row > 1 && <p className="gloss meta">{words('practice-modes.inARow', { count: row })}</p>}
    >
      <div className="col">
        <h1 className="vh">{words('practice.quickFire')}</h1>
        <Progress
          label={words('practice-modes.progressLine', { done: answers.length, of })}
          value={answers.length / of}
        />
      </div>
      <Asked question={question} />
      <div className="col mode-ask">
        <h2 className="ask" ref={heading} tabIndex={-1}>
          {quote === null ? (
            words('practice-modes.whichCase')
          ) : (
            <Words
              id="practice-modes.whichWords"
              values={{ quote, spoken: (chunks) => <span className="vh">{chunks}</span> }}
            />
          )}
        </h2>
        {last ? (
          <Answered answer={last} isLast={at + 1 === of} />
        ) : (
          <div className="big-choices" role="group" aria-label={words('practice-modes.options')}>
            {question.options.map(({ id, label }, index) => (
              <Button
                key={id}
                kind="bare"
                className="big-choice"
                shortcut={String(index + 1)}
                busy={sent?.given === id}
                onPress={() => give(id)}
              >
                <b>{label}</b>
              </Button>
            ))}
          </div>
        )}
      </div>
    </Page>
  )
}
