import { useId, useMemo } from 'react'
import type { Rules } from '../../../shared/classifier/rules'
import { ownCaseLimits, type OwnCaseView, type OwnKey, type OwnTold } from '../../../shared/model/own-case'
import { caseParagraphs } from '../../../shared/pack/case-paragraphs'
import { useWords } from '../../app/words'
import { CaseFacts } from '../../case-facts/CaseFacts'
import { DisputedFacts } from '../DisputedFacts'
import { TraceTree } from '../TraceTree'
import { OwnKeySection } from './OwnKeySection'

interface OwnFactsProps {
  view: OwnCaseView
  /** with what was just given, and may not be stored yet */
  told: OwnTold
  rules: Rules
  give(told: OwnTold, said: string, decided?: readonly number[]): void
  store(change: { key: OwnKey | null }): Promise<boolean>
}

/** What a case tells, how the engine gets to what follows, and the key. */
export function OwnFacts({ view, told, rules, give, store }: OwnFactsProps) {
  const words = useWords()
  const treeId = useId()
  const paragraphs = useMemo(() => caseParagraphs(view.text), [view.text])
  const { analysis } = view
  return (
    <>
      <CaseFacts
        rules={rules}
        paragraphs={paragraphs}
        lang={view.pack?.language ?? ''}
        told={told}
        personsAtMost={ownCaseLimits.persons}
        reading={view.reading}
        onChange={give}
      />
      {analysis && (
        <>
          {analysis.disputed.length > 0 && (
            <section className="col note-differs">
              <h2>{words('own-case.disputed')}</h2>
              <DisputedFacts disputed={analysis.disputed} />
            </section>
          )}
          <section className="col trace">
            <h2 id={treeId}>{words('practice.trace')}</h2>
            <TraceTree traces={analysis.traces} labelledBy={treeId} />
          </section>
          {analysis.assumed.length > 0 && (
            <ul className="col meta taken">
              {analysis.assumed.map(({ label, finding }) => (
                <li key={`${finding} ${label}`}>{words('practice.takenNot', { label, finding })}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <OwnKeySection view={view} told={told} rules={rules} store={store} />
    </>
  )
}
