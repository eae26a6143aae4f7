import { decidingChildren } from '../../shared/classifier/deciding'
import type { Trace } from '../../shared/classifier/engine'
import type { Change, FactOf, Statement } from '../../shared/classifier/told'
import type { ShownChange, ShownFact } from '../../shared/model/practice'
import type { FoundCase } from './cases'

/**
 * Gives the steps of facts on which a value rests, each once. What is open rests on none. Where something has to hold of some
 * person, whoever it is, the finding itself is what it rests on: it has its own reasons.
 */
export function factsBehind(trace: Trace): Trace[] {
  if (trace.value === 'open') return []
  if (trace.kind === 'fact') return [trace]
  if (trace.combines === 'some') return decidingChildren(trace).slice(0, 1)
  return [...new Set(decidingChildren(trace).flatMap(factsBehind))]
}

/** Gives the steps of facts that were looked at, whatever they decide, each once; not those of what holds of some person. */
export function factsWithin(trace: Trace): Trace[] {
  if (trace.kind === 'fact') return [trace]
  return trace.combines === 'some' ? [] : [...new Set(trace.children.flatMap(factsWithin))]
}

/** Gives what the case states of facts, each statement once. */
export const statementsOf = (steps: readonly Trace[]): Statement[] => [...new Set(steps.flatMap(({ told }) => told))]

/** Gives facts as the window says them. The denial of an element, told of each of its facts, is one thing said. */
export function shownFacts(found: FoundCase, steps: readonly Trace[]): ShownFact[] {
  const shown = new Map<string, ShownFact>()
  for (const step of steps) {
    // A finding that is a reason has no words of its own.
    const told = step.kind === 'fact' || step.id === null ? step.told : [{ fact: step.id, quotes: [] }]
    for (const { fact, quotes } of told) {
      const key = JSON.stringify([fact, step.subject, step.actor])
      const known = shown.get(key)
      shown.set(key, {
        fact,
        label: labelOf(found, fact),
        ...personsOf(found, { fact, subject: step.subject, actor: step.actor }),
        is: step.value,
        quotes: [...new Set([...(known?.quotes ?? []), ...quotes])],
      })
    }
  }
  return [...shown.values()]
}

/** Gives the words of a case that steps of facts rest on. */
export const quotesOf = (steps: readonly Trace[]): string[] => [
  ...new Set(statementsOf(steps).flatMap(({ quotes }) => quotes)),
]

/** Gives the words for a fact, an element or a finding. */
export function labelOf({ pack: { rules } }: FoundCase, id: string): string {
  return [...rules.facts, ...rules.elements, ...rules.findings].find((rule) => rule.id === id)?.label ?? id
}

/** Gives the words for the persons that a fact is of; null for those who need not be told apart. */
export function personsOf(
  found: FoundCase,
  { subject, actor }: FactOf,
): { subject: string | null; actor: string | null } {
  return { subject: personLabel(found, subject), actor: personLabel(found, actor) }
}

/** Gives the words for a person; null where nobody else has the same role. */
export function personLabel({ case: { persons } }: FoundCase, id: string | null): string | null {
  const person = persons.find((one) => one.id === id)
  if (!person) return null
  return persons.filter(({ role }) => role === person.role).length > 1 ? person.label : null
}

/** Gives facts told otherwise as the window says them. */
export function shownChanges(found: FoundCase, changes: readonly Change[]): ShownChange[] {
  return changes.map((change) => ({
    fact: change.fact,
    label: labelOf(found, change.fact),
    ...personsOf(found, change),
    from: change.from,
    to: change.to,
  }))
}
