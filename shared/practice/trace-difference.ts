import { decidingChildren } from '../classifier/deciding'
import type { Evaluation, Trace } from '../classifier/engine'
import type { Rules, Shown, Tristate } from '../classifier/rules'

/** A named step by which a finding is what it is. */
export interface Reason {
  kind: 'element' | 'fact' | 'finding'
  id: string
  value: Tristate
}

/** A finding in each of two cases, and why. */
export interface FindingDifference {
  id: string
  before: Shown
  after: Shown
  /** what it rests on; empty for both where nothing changed */
  because: { before: Reason[]; after: Reason[] }
}

/** Gives each finding of the rules as it is in two cases, and for those that differ on what it rests in each. */
export function traceDifference(rules: Rules, before: Evaluation, after: Evaluation): FindingDifference[] {
  return rules.findings.flatMap(({ id }) => {
    const [one, other] = [before.findings[id], after.findings[id]]
    if (!one || !other) return []
    const differs = one.shown !== other.shown
    const because = differs
      ? { before: reasonsFor(one.trace), after: reasonsFor(other.trace) }
      : { before: [], after: [] }
    return { id, before: one.shown, after: other.shown, because }
  })
}

/** Gives the nearest named steps that decide a step, each once. */
function reasonsFor(trace: Trace): Reason[] {
  const found = decidingChildren(trace).flatMap((child): Reason[] => {
    const { id, kind, value } = child
    if (id === null || kind === 'condition' || kind === 'choice') return reasonsFor(child)
    return [{ kind, id, value }]
  })
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at)
}
