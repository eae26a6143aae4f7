import { useMemo } from 'react'
import { isPerhaps } from '../../shared/case-reading/perhaps'
import { evaluate } from '../../shared/classifier/engine'
import type { Rules, Shown } from '../../shared/classifier/rules'
import type { Told } from '../../shared/classifier/told'
import type { OwnReading } from '../../shared/model/own-case'
import { useWords } from '../app/words'
import { Quotes } from '../practice/Quotes'
import { brokenExclusions } from './broken-exclusions'
import { useFactLabel } from './fact-words'
import { FindingList } from './FindingList'

interface LiveFindingsProps {
  rules: Rules
  told: Told
  /** what was read out of the case by machine; null: nothing */
  reading?: OwnReading | null
}

/** Beside a case: what follows from what is told, at once, and what of it can't hold together. */
export function LiveFindings({ rules, told, reading = null }: LiveFindingsProps) {
  const words = useWords()
  const label = useFactLabel(rules)
  const read = useMemo(
    () => reading && evaluate(rules, { persons: told.persons, facts: reading.facts.map(({ statement }) => statement) }),
    [rules, told.persons, reading],
  )
  const beside = (id: string, value: Shown) => {
    const theirs = read?.findings[id]?.shown ?? 'no'
    if (theirs !== value) return <p className="meta corrected">{words('own-case.findingRead', { value: theirs })}</p>
    return isPerhaps(reading?.confidence[id] ?? 1) && <p className="meta">{words('own-case.sure.perhaps')}</p>
  }
  const broken = useMemo(() => brokenExclusions(rules, told), [rules, told])
  return (
    <>
      <section className="gloss live-findings">
        <h2>{words('own-case.findings')}</h2>
        <FindingList rules={rules} told={told} beside={reading ? beside : undefined} />
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
