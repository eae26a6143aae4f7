import { useMemo } from 'react'
import type { Rules } from '../../shared/classifier/rules'
import type { Told } from '../../shared/classifier/told'
import { useWords } from '../app/words'
import { Quotes } from '../practice/Quotes'
import { brokenExclusions } from './broken-exclusions'
import { useFactLabel } from './fact-words'
import { FindingList } from './FindingList'

/** Beside a case: what follows from what is told, at once, and what of it can't hold together. */
export function LiveFindings({ rules, told }: { rules: Rules; told: Told }) {
  const words = useWords()
  const label = useFactLabel(rules)
  const broken = useMemo(() => brokenExclusions(rules, told), [rules, told])
  return (
    <>
      <section className="gloss live-findings">
        <h2>{words('own-case.findings')}</h2>
        <FindingList rules={rules} told={told} />
      </section>
      {broken.length > 0 && (
        <section className="gloss">
          <h2>{words('own-case.notTogether')}</h2>
          {broken.map(({ because, facts, quotes }) => (
            <p key={facts.join(' ')}>
              {facts.map(label).join(', ')}: {because} <Quotes quotes={quotes} />
            </p>
          ))}
        </section>
      )}
    </>
  )
}
