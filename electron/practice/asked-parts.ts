import type { ElementResult, Evaluation, SubjectResult, Trace } from '../../shared/classifier/engine'
import type { ElementRule, FindingRule } from '../../shared/classifier/rules'
import type { Named } from '../../shared/model/practice'
import { elementParts, partKey } from '../../shared/practice/part'
import type { FoundCase } from './cases'

interface Asked {
  /** under which its answer is kept */
  key: string
  id: string
  label: string
  /** of whom; null where it is asked once */
  subject: Named | null
  /** ids of the values that can be given, and words for those that are choices */
  options: { id: string; label: string | null }[]
  /** what the key has */
  expected: string
  /** what the engine has */
  engine: string
  trace: Trace
}

/** One thing to answer in a case, with what is right and how the engine gets there. */
export type AskedPart = Asked & ({ kind: 'element'; rule: ElementRule } | { kind: 'finding'; rule: FindingRule })

const ELEMENT_VALUES = ['yes', 'no', 'open']
const FINDING_VALUES = ['yes', 'no', 'insufficient']
const unnamed = (id: string) => ({ id, label: null })

/**
 * Gives all that is asked in a case: the elements, of each person where they are of persons, then the findings.
 *
 * The key of a case states facts and findings. What it has of the elements follows from its facts by the pack's rules, so
 * that there key and engine can't differ; at a finding they may.
 */
export function askedParts({ case: one, pack: { rules } }: FoundCase, evaluation: Evaluation): AskedPart[] {
  const persons = new Map(one.persons.map((person) => [person.id, person]))
  const elements = new Map(rules.elements.map((rule) => [rule.id, rule]))
  const ofElements = elementParts(rules, one.persons).flatMap(({ id, subject }): AskedPart[] => {
    const rule = elements.get(id)
    const result = resultFor(evaluation.subjects, id, subject)
    if (!rule || !result) return []
    const person = subject === null ? undefined : persons.get(subject)
    return [
      {
        kind: 'element',
        key: partKey(id, subject),
        id,
        label: rule.label,
        subject: person ? { id: person.id, label: person.label } : null,
        options: rule.choices?.map((choice) => ({ id: choice.id, label: choice.label })) ?? ELEMENT_VALUES.map(unnamed),
        expected: result.value,
        engine: result.value,
        trace: result.trace,
        rule,
      },
    ]
  })
  const ofFindings = rules.findings.flatMap((rule): AskedPart[] => {
    const result = evaluation.findings[rule.id]
    if (!rule.asked || !result) return []
    return [
      {
        kind: 'finding',
        key: rule.id,
        id: rule.id,
        label: rule.label,
        subject: null,
        options: FINDING_VALUES.map(unnamed),
        expected: one.findings[rule.id] ?? 'no',
        engine: result.shown,
        trace: result.trace,
        rule,
      },
    ]
  })
  return [...ofElements, ...ofFindings]
}

function resultFor(subjects: readonly SubjectResult[], id: string, subject: string | null): ElementResult | undefined {
  const of = subject === null ? subjects[0] : subjects.find((one) => one.subject === subject)
  return of?.elements[id]
}
