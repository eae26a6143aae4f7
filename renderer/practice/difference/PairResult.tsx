import { useEffect, useRef } from 'react'
import type { PairFeedback, PairToCompare } from '../../../shared/model/practice-modes'
import { useCommand, useShortcut } from '../../app/commands'
import { Page } from '../../app/Page'
import { useWords, Words } from '../../app/words'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { Outcome } from '../../ui/Sign'
import { ModeIndex } from '../ModeIndex'
import { placePath } from '../place-path'
import { Quotes } from '../Quotes'
import { Value } from '../Value'
import { ComparedFindings } from './ComparedFindings'
import { TwoCases } from './TwoCases'

interface PairResultProps {
  pair: PairToCompare
  feedback: PairFeedback
  isBusy: boolean
  onNext(): void
}

/** In what two cases differ, word by word, fact by fact and finding by finding. */
export function PairResult({ pair, feedback, isBusy, onNext }: PairResultProps) {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useCommand('check-answer', onNext, { enabled: !isBusy })
  const shortcut = useShortcut('check-answer')
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  const { fact, right, of } = feedback
  return (
    <Page
      name="practice"
      title={words('practice.difference')}
      heading={null}
      index={<ModeIndex mode={null} />}
      margin={
        <>
          <section className="gloss">
            <h2>{words('practice-modes.theFact')}</h2>
            <p>
              <Outcome value={fact.isRight ? 'right' : 'wrong'}>
                {words(fact.isRight ? 'practice.outcomeRight' : 'practice.outcomeWrong')}
              </Outcome>
            </p>
            <p>
              {fact.isRight
                ? words('practice-modes.factIs', { fact: fact.right.label })
                : words('practice-modes.factIsNot', { given: fact.given.label, fact: fact.right.label })}
            </p>
            <FactIn number={1} value={fact.before} quotes={feedback.quotes[0]} />
            <FactIn number={2} value={fact.after} quotes={feedback.quotes[1]} />
          </section>
          {feedback.tell !== null && (
            <section className="gloss">
              <h2>{words('practice-modes.tellsApart')}</h2>
              <p>{feedback.tell}</p>
            </section>
          )}
          {feedback.passage && (
            <p className="gloss">
              <LinkButton kind="link" to={placePath(feedback.passage)}>
                {words('practice-modes.readPassage')}
              </LinkButton>
            </p>
          )}
          <div className="check-foot">
            <LinkButton to="/practice">{words('practice.allCases')}</LinkButton>
            <Button kind="main" shortcut={shortcut} busy={isBusy} onPress={onNext}>
              {words('practice-modes.nextPair')}
            </Button>
          </div>
        </>
      }
    >
      <header className="col">
        <h1 className="screen" ref={heading} tabIndex={-1}>
          {words('practice-modes.roundDone', { right, of })}
        </h1>
      </header>
      <ComparedFindings findings={feedback.findings} />
      <TwoCases pair={pair} differing={feedback.differing} />
    </Page>
  )
}

function FactIn({ number, value, quotes }: { number: number; value: 'yes' | 'no' | 'open'; quotes: string[] }) {
  return (
    <p>
      <Words
        id="practice-modes.factIn"
        values={{
          number,
          count: quotes.length,
          value: () => <Value value={value} />,
          quotes: () => <Quotes quotes={quotes} />,
        }}
      />
    </p>
  )
}
