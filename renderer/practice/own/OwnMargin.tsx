import type { Rules } from '../../../shared/classifier/rules'
import type { OwnCaseView, OwnTold } from '../../../shared/model/own-case'
import { useWords } from '../../app/words'
import { LiveFindings } from '../../case-facts/LiveFindings'
import { LinkButton } from '../../ui/LinkButton'
import { casePath } from '../case-path'
import { Idle } from '../ResultMargin'
import { WhatWouldChange } from '../WhatWouldChange'

/** Beside an own case: what follows from it, what would change that, what to ask next, and what does not matter. */
export function OwnMargin({ view, told, rules }: { view: OwnCaseView; told: OwnTold; rules: Rules }) {
  const words = useWords()
  const { analysis, caseKey, gaps } = view
  return (
    <>
      <LiveFindings rules={rules} told={told} readIn={view} />
      {analysis && told.facts.length > 0 && (
        <>
          <WhatWouldChange of={analysis} />
          <Idle idle={analysis.idle} />
        </>
      )}
      {view.key && gaps.length > 0 && (
        <section className="gloss">
          <h2>{words('own-case.beforeSharing')}</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap}>{words(`own-case.gap.${gap}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {caseKey !== null && (
        <div className="check-foot">
          <LinkButton kind="main" to={casePath(caseKey, 'free')}>
            {words('own-case.practise')}
          </LinkButton>
        </div>
      )}
    </>
  )
}
