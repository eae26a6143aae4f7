import { useIntl } from 'react-intl'
import type { AttemptResult } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { fewGroups, groupFlips } from './flip-groups'
import { useChangeWords } from './reason-words'
import { Value } from './Value'

/** So many ways are read; more would be a list. */
const CHANGES_SHOWN = 6

interface WhatWouldChangeProps {
  of: Pick<AttemptResult, 'flips' | 'flipsCutShort' | 'nextQuestion'>
}

/** What would have to be told otherwise for another finding, and what to ask next. */
export function WhatWouldChange({ of: { flips, flipsCutShort = false, nextQuestion } }: WhatWouldChangeProps) {
  const words = useWords()
  const intl = useIntl()
  const changeWords = useChangeWords()
  const groups = fewGroups(groupFlips(flips), CHANGES_SHOWN)
  return (
    <section className="gloss">
      <h2>{words('practice.flips')}</h2>
      {groups.length === 0 && !flipsCutShort && <p>{words('practice.noFlip')}</p>}
      <dl className="flip">
        {groups.map(({ flip, changes, isAny }, at) => (
          <div key={at}>
            <dt>
              {words('practice.flipIf', { changes: changeWords(changes, isAny ? 'disjunction' : 'conjunction') })}
            </dt>
            <dd>
              <Words
                id="practice.becomes"
                values={{
                  finding: flip.findingLabel,
                  stays: flip.from === flip.becomes ? 'yes' : 'no',
                  needless: intl.formatList(flip.needless, { type: 'conjunction' }),
                  count: flip.needless.length,
                  value: () => <Value value={flip.becomes} />,
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      {flipsCutShort && <p className="meta">{words('practice.flipsCutShort')}</p>}
      {nextQuestion && <p className="ask-next">{words('practice.askNext', { question: nextQuestion.question })}</p>}
    </section>
  )
}
