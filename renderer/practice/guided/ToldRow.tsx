import { useState, type Ref } from 'react'
import type { ResultRow } from '../../../shared/model/practice'
import { useCommand, useShortcut } from '../../app/commands'
import { useWords, Words } from '../../app/words'
import { Button } from '../../ui/Button'
import { Reasons } from '../Reasons'
import { RowOutcome } from '../RowOutcome'
import { Value } from '../Value'
import { Why } from '../Why'
import { WhyNot } from '../WhyNot'

interface ToldRowProps {
  row: ResultRow
  /** an answer that was given before counts: this one is only shown */
  wasSeen: boolean
  headingRef: Ref<HTMLHeadingElement>
}

/** What the key has, what the answer was worth, and why. */
export function ToldRow({ row, wasSeen, headingRef }: ToldRowProps) {
  const words = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const shortcut = useShortcut('why-not')
  useCommand('why-not', () => setShowsAll(!showsAll))
  const right = row.whyNot.find(({ isRight }) => isRight)
  const given = row.whyNot.find(({ isGiven, isRight }) => isGiven && !isRight)
  return (
    <div className="told">
      <h2 tabIndex={-1} ref={headingRef}>
        <RowOutcome score={row.score} />{' '}
        <span className="told-key">
          <Words
            id="practice.keyHas"
            values={{ value: () => <Value value={row.expected} labels={row.valueLabels} /> }}
          />
        </span>
      </h2>
      {wasSeen && <p className="meta">{words('practice.seenBefore')}</p>}
      <p className="why">
        <Why row={row} traces={noTraces} />
      </p>
      {row.overlap && row.overlap.of > 0 && (
        <p className="meta">
          {words('practice.overlap', {
            found: row.overlap.found,
            of: row.overlap.of,
            beside: row.overlap.beside.length,
          })}
        </p>
      )}
      {showsAll ? (
        <WhyNot row={row} />
      ) : (
        <>
          {row.kind === 'finding' && right && <Reasons reasons={right.reasons} />}
          {given && given.reasons.length > 0 && (
            <>
              <h3>
                <Words
                  id="practice.whyNotThis"
                  values={{ value: () => <Value value={given.option} labels={row.valueLabels} /> }}
                />
              </h3>
              <Reasons reasons={given.reasons} />
            </>
          )}
        </>
      )}
      <Button kind="quiet" pressed={showsAll} shortcut={shortcut} onPress={() => setShowsAll(!showsAll)}>
        {words('practice.whyNot')}
      </Button>
    </div>
  )
}

/** How the engine gets there is shown with the result. */
const noTraces = [] as const
