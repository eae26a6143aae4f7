import { useMemo } from 'react'
import { evaluate } from '../../shared/classifier/engine'
import type { FindingRule, Rules } from '../../shared/classifier/rules'
import type { Told } from '../../shared/classifier/told'
import { askedSubjects, isOfCase } from '../../shared/practice/part'
import { useWords } from '../app/words'
import { Value } from '../practice/Value'
import { brokenExclusions } from './broken-exclusions'
import { useFactLabel } from './fact-words'
import { Quotes } from '../practice/Quotes'

/** What follows from what is told, at once: each finding of the case and, where several suffer, of each of them. */
export function LiveFindings({ rules, told }: { rules: Rules; told: Told }) {
  const words = useWords()
  const label = useFactLabel(rules)
  const { findings, subjects } = useMemo(() => evaluate(rules, told), [rules, told])
  const broken = useMemo(() => brokenExclusions(rules, told), [rules, told])
  const persons = askedSubjects(told.persons)
  // What is for information is shown where there is something to say of it.
  const shown = rules.findings.filter(({ id, asked }) => asked || findings[id]?.shown !== 'no')
  const ofPersons = (rule: FindingRule) =>
    isOfCase(rules, rule)
      ? []
      : persons.map(({ id, label: name }) => ({
          id,
          name,
          value: subjects.find(({ subject }) => subject === id)?.findings[rule.id]?.shown ?? 'no',
        }))
  return (
    <>
      <section className="gloss live-findings">
        <h2>{words('own-case.findings')}</h2>
        <ul>
          {shown.map((rule) => (
            <li key={rule.id}>
              <span className="live-finding">
                <span>{rule.label}</span> <Value value={findings[rule.id]?.shown ?? 'no'} />
              </span>
              {ofPersons(rule).length > 0 && (
                <ul>
                  {ofPersons(rule).map(({ id, name, value }) => (
                    <li key={id} className="live-finding meta">
                      <bdi>{name}</bdi> <Value value={value} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
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
