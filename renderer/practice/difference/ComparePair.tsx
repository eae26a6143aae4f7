import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Shown } from '../../../shared/classifier/rules'
import type { PairFeedback, PairToCompare } from '../../../shared/model/practice-modes'
import { announce } from '../../app/announce'
import { useApi } from '../../app/api'
import { runCommand, useCommand, useShortcut } from '../../app/commands'
import { Page } from '../../app/Page'
import { useOperation } from '../../app/useOperation'
import { useWords } from '../../app/words'
import { Button } from '../../ui/Button'
import { LinkButton } from '../../ui/LinkButton'
import { ModeIndex } from '../ModeIndex'
import { FactChoice } from './FactChoice'
import { FindingChoices } from './FindingChoices'
import { TwoCases } from './TwoCases'

interface ComparePairProps {
  pair: PairToCompare
  onDone(feedback: PairFeedback): void
}

/** A group of answers does nothing on Enter: here it checks. */
function takeEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat) runCommand('check-answer')
}

/** Two cases to compare: which fact changed, and what follows from the second. */
export function ComparePair({ pair, onDone }: ComparePairProps) {
  const words = useWords()
  const api = useApi()
  const [fact, setFact] = useState<string | null>(null)
  const [findings, setFindings] = useState<Record<string, Shown>>({})
  const [wasTold, setWasTold] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const unsaid = pair.findings.filter(({ id }) => findings[id] === undefined).length + (fact === null ? 1 : 0)

  const submit = useOperation(api.practice.difference.answer, {
    onDone: ({ result }) => onDone(result),
  })
  const check = () => {
    if (submit.isPending) return
    if (fact === null || unsaid > 0) {
      setWasTold(true)
      announce(words('practice-modes.pairUnsaid', { count: unsaid }))
      document.querySelector<HTMLElement>('.compare :is(.facts, .then li):not(.is-said) input')?.focus()
      return
    }
    submit.mutate({ packId: pair.packId, pairId: pair.pairId, fact, findings })
  }
  useCommand('check-answer', check)
  const shortcut = useShortcut('check-answer')

  // The pair before had its button here: this one is read from its head.
  useEffect(() => {
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <Page
      name="practice"
      title={words('practice.difference')}
      heading={null}
      index={<ModeIndex mode={null} />}
      head={
        <>
          <span className="grow">{words('practice-modes.pairHead', { level: pair.level })}</span>
          <LinkButton kind="tool" to="/practice">
            {words('action.close')}
          </LinkButton>
        </>
      }
      margin={
        <div className="compare" onKeyDownCapture={takeEnter}>
          <FactChoice facts={pair.facts} value={fact} onChoose={setFact} />
          <FindingChoices
            findings={pair.findings}
            values={findings}
            onChoose={(id, value) => setFindings((now) => ({ ...now, [id]: value }))}
            onSame={() =>
              setFindings((now) => ({
                ...Object.fromEntries(pair.findings.map((one) => [one.id, one.before])),
                ...now,
              }))
            }
          />
          <div className="check-foot">
            {wasTold && unsaid > 0 && (
              <p className="meta unsaid">{words('practice-modes.pairUnsaid', { count: unsaid })}</p>
            )}
            <span className="meta num">
              {words('practice.said', {
                said: pair.findings.length + 1 - unsaid,
                of: pair.findings.length + 1,
              })}
            </span>
            <Button kind="main" shortcut={shortcut} busy={submit.isPending} onPress={check}>
              {words('practice.check')}
            </Button>
          </div>
        </div>
      }
    >
      <header className="col">
        <h1 className="screen" ref={heading} tabIndex={-1}>
          {words('practice.difference')}
        </h1>
        <p className="under">{words('practice-modes.differenceUnder')}</p>
      </header>
      <TwoCases pair={pair} differing={null} />
    </Page>
  )
}
