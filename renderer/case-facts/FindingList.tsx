import './case-facts.css'
import { useMemo, type ReactNode } from 'react'
import { evaluate } from '../../shared/classifier/engine'
import type { FindingRule, Rules, Shown } from '../../shared/classifier/rules'
import type { Told } from '../../shared/classifier/told'
import { askedSubjects, isOfCase } from '../../shared/practice/part'
import { Value } from '../practice/Value'

interface FindingListProps {
  rules: Rules
  told: Told
  /** stands beside a finding, such as that the key has it otherwise */
  beside?: ((id: string, value: Shown) => ReactNode) | undefined
}

/** What follows from what is told: each finding of the case and, where several suffer, of each of them. */
export function FindingList({ rules, told, beside }: FindingListProps) {
  const { findings, subjects } = useMemo(() => evaluate(rules, told), [rules, told])
  const persons = askedSubjects(told.persons)
  const valueOf = (id: string): Shown => findings[id]?.shown ?? 'no'
  // What is for information is shown where there is something to say of it.
  const shown = rules.findings.filter(({ id, asked }) => asked || valueOf(id) !== 'no')
  const ofPersons = (rule: FindingRule) =>
    isOfCase(rules, rule)
      ? []
      : persons.map(({ id, label }) => ({
          id,
          label,
          value: subjects.find(({ subject }) => subject === id)?.findings[rule.id]?.shown ?? 'no',
        }))
  return (
    <ul className="finding-list">
      {shown.map((rule) => (
        <li key={rule.id}>
          <span className="live-finding">
            <span>{rule.label}</span> <Value value={valueOf(rule.id)} />
          </span>
          {beside?.(rule.id, valueOf(rule.id))}
          {ofPersons(rule).length > 0 && (
            <ul>
              {ofPersons(rule).map(({ id, label, value }) => (
                <li key={id} className="live-finding meta">
                  <bdi>{label}</bdi> <Value value={value} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
