import { useMemo } from 'react'
import { isPerhaps, weakestFor } from '../../shared/case-reading/perhaps'
import { evaluate } from '../../shared/classifier/engine'
import type { Rules, Shown } from '../../shared/classifier/rules'
import type { Told } from '../../shared/classifier/told'
import type { OwnCaseView } from '../../shared/model/own-case'
import { caseParagraphs } from '../../shared/pack/case-paragraphs'
import { sentenceAt } from '../../shared/practice/case-words'
import { placeOfQuote } from '../../shared/practice/quote-places'
import { useWords } from '../app/words'
import { Quotes } from '../practice/Quotes'
import { brokenExclusions } from './broken-exclusions'
import { useFactLabel } from './fact-words'
import { FindingList } from './FindingList'

interface LiveFindingsProps {
  rules: Rules
  told: Told
  /** the case, of which something may have been read by machine */
  readIn?: Pick<OwnCaseView, 'text' | 'reading'>
}

/** Beside a case: what follows from what is told, at once, and what of it can't hold together. */
export function LiveFindings({ rules, told, readIn }: LiveFindingsProps) {
  const reading = readIn?.reading ?? null
  const words = useWords()
  const label = useFactLabel(rules)
  const read = useMemo(
    () => reading && evaluate(rules, { persons: told.persons, facts: reading.facts.map(({ statement }) => statement) }),
    [rules, told.persons, reading],
  )
  const sentenceFor = (id: string): string | null => {
    const [quote] = (reading && weakestFor(rules, reading.facts, id)?.statement.quotes) ?? []
    if (!readIn || quote === undefined) return null
    const paragraphs = caseParagraphs(readIn.text)
    const place = placeOfQuote(paragraphs, quote)
    return place && sentenceAt(paragraphs, place)
  }
  const beside = (id: string, value: Shown) => {
    const theirs = read?.findings[id]?.shown ?? 'no'
    if (theirs !== value) return <p className="meta corrected">{words('own-case.findingRead', { value: theirs })}</p>
    if (!isPerhaps(reading?.confidence[id] ?? 1)) return null
    const sentence = sentenceFor(id)
    return (
      <p className="meta">
        {words('own-case.sure.perhaps')}
        {sentence && (
          <span className="read-sentence" dir="auto">
            {words('own-case.inSentence', { sentence })}
          </span>
        )}
      </p>
    )
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
