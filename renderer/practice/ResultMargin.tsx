import { useIntl } from 'react-intl'
import { useNavigate } from 'react-router'
import type { AttemptResult, Flip, PracticeCase } from '../../shared/model/practice'
import { useCommand, useShortcut } from '../app/commands'
import { useWords, Words } from '../app/words'
import { LinkButton } from '../ui/LinkButton'
import { groupFlips } from './flip-groups'
import { Memory } from './Memory'
import { useNextCase } from './useNextCase'
import { Value } from './Value'

/** Beside a result: what would change it, what it called to memory, and the next case. */
export function ResultMargin({ one, result }: { one: PracticeCase; result: AttemptResult }) {
  const words = useWords()
  const navigate = useNavigate()
  const nextPath = useNextCase(result.caseKey)
  useCommand('check-answer', () => void navigate(nextPath))
  return (
    <>
      <WhatWouldChange flips={result.flips} />
      <Memory one={one} result={result} />
      <div className="check-foot">
        <LinkButton to="/practice">{words('practice.allCases')}</LinkButton>
        <LinkButton kind="main" to={nextPath} shortcut={useShortcut('check-answer')}>
          {words('practice.next')}
        </LinkButton>
      </div>
    </>
  )
}

/** So many ways are read; more would be a list. */
const CHANGES_SHOWN = 5

function WhatWouldChange({ flips }: { flips: readonly Flip[] }) {
  const words = useWords()
  const intl = useIntl()
  const groups = groupFlips(flips).slice(0, CHANGES_SHOWN)
  return (
    <section className="gloss">
      <h2>{words('practice.flips')}</h2>
      {groups.length === 0 && <p>{words('practice.noFlip')}</p>}
      <dl className="flip">
        {groups.map(({ facts, to, finding, becomes }) => (
          <div key={JSON.stringify([facts, to, finding])}>
            <dt>
              {words(to === 'yes' ? 'practice.ifTold' : 'practice.ifDenied', {
                facts: intl.formatList(
                  facts.map((quote) => words('practice.quote', { quote })),
                  { type: 'disjunction' },
                ),
              })}
            </dt>
            <dd>
              <Words id="practice.becomes" values={{ finding, value: () => <Value value={becomes} /> }} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
