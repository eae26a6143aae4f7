import { Fragment } from 'react'
import { useIntl } from 'react-intl'
import type { ShownFact, WhyReason } from '../../shared/model/practice'
import { useWords, Words } from '../app/words'
import { Quotes } from './Quotes'
import { useChangeWords, useFactWords } from './reason-words'

/** What speaks for or against an answer, a line each. */
export function Reasons({ reasons }: { reasons: readonly WhyReason[] }) {
  return (
    <ul className="reasons">
      {reasons.map((reason, at) => (
        <li key={at}>
          <Reason reason={reason} />
        </li>
      ))}
    </ul>
  )
}

function Reason({ reason }: { reason: WhyReason }) {
  const words = useWords()
  const intl = useIntl()
  const changeWords = useChangeWords()
  switch (reason.kind) {
    case 'for':
      return <Words id="practice.reasonFor" values={{ facts: () => <Facts facts={reason.facts} /> }} />
    case 'against':
      return <Words id="practice.reasonAgainst" values={{ facts: () => <Facts facts={reason.facts} /> }} />
    case 'would': {
      const sets = reason.sets.map((changes) => changeWords(changes))
      return words('practice.reasonWould', { sets: sets.join(words('practice.orElse')) })
    }
    case 'silent':
      return words('practice.reasonSilent', {
        labels: intl.formatList(
          reason.labels.map((label) => words('practice.quote', { quote: label })),
          { type: 'disjunction' },
        ),
        more: reason.more,
      })
    case 'disputed':
      return (
        <Words
          id="practice.reasonDisputed"
          values={{ yes: () => <Facts facts={reason.yes} />, no: () => <Facts facts={reason.no} /> }}
        />
      )
    case 'assumed':
      return words('practice.reasonAssumed', { labels: intl.formatList(reason.labels, { type: 'unit' }) })
  }
}

/** Facts, each with the words of the case that show it. */
function Facts({ facts }: { facts: readonly ShownFact[] }) {
  const words = useWords()
  const factWords = useFactWords()
  return facts.map((fact, at) => (
    <Fragment key={at}>
      {at > 0 && words('practice.andThen')}
      {words('practice.factIs', { label: factWords(fact), is: fact.is })}
      {fact.quotes.length > 0 && (
        <>
          {' '}
          <Quotes quotes={fact.quotes} />
        </>
      )}
    </Fragment>
  ))
}
