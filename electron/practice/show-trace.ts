import { decidingChildren } from '../../shared/classifier/deciding'
import type { Evaluation, Trace } from '../../shared/classifier/engine'
import type { FindingTrace, TraceNode } from '../../shared/model/practice'
import { type FoundCase, lawOf } from './cases'
import { quotesOf } from './evidence'

/** Gives, for each finding, how the engine got there, in the pack's words. */
export function showTraces(found: FoundCase, evaluation: Evaluation): FindingTrace[] {
  const { pack } = found
  return pack.rules.findings.flatMap((rule) => {
    const result = evaluation.findings[rule.id]
    if (!result) return []
    return {
      id: rule.id,
      label: rule.label,
      value: result.value,
      shown: result.shown,
      assumes: rule.assumes,
      debated: rule.debated ?? null,
      law: lawOf(found, rule.source),
      root: showStep(found, result.trace),
    }
  })
}

function showStep(found: FoundCase, trace: Trace): TraceNode {
  const { rules } = found.pack
  const shown = withoutNameless(trace)
  const element = rules.elements.find(({ id }) => shown.kind === 'element' && id === shown.id)
  const node = {
    label: labelOf(found, shown),
    kind: shown.kind === 'choice' ? ('condition' as const) : shown.kind,
    value: shown.value,
    count: shown.count,
    source: element ? lawOf(found, element.source).text : null,
    question: element && shown.value === 'open' ? element.question : null,
  }
  const children = shownChildren(shown)
  const [only] = children
  // An element that is but one fact is shown with the fact's words; a finding names what it rests on.
  if (shown.kind !== 'finding' && shown.combines === 'name' && only?.kind === 'fact') {
    return { ...node, combines: null, quotes: quotesOf(found.case, only.id === null ? [] : [only.id]), children: [] }
  }
  const { combines } = shown
  return {
    ...node,
    combines: combines === 'name' ? 'all' : combines === 'choice' ? 'any' : combines,
    quotes: shown.kind === 'fact' && shown.id !== null ? quotesOf(found.case, [shown.id]) : [],
    children: children.map((child) => showStep(found, child)),
  }
}

/** Puts a condition that has no name of its own into the step that it alone decides. */
function withoutNameless(trace: Trace): Trace {
  const [only, ...others] = shownChildren(trace)
  const isForwarded = trace.combines !== 'not' && only?.kind === 'condition' && others.length === 0
  if (!isForwarded || only.value !== trace.value) return trace
  return withoutNameless({ ...trace, combines: only.combines, count: only.count, children: only.children })
}

/** Leaves out what was not told and does not matter for the value: of nine means, the seven of which the case is silent. */
function shownChildren(trace: Trace): Trace[] {
  const { combines, children, value } = trace
  const told = children.filter((child) => child.value !== 'open' || child.kind !== 'fact')
  if (combines === 'any' || combines === 'at-least') return value === 'no' ? children : told
  if (combines === 'all') return value === 'no' ? decidingChildren(trace) : children
  if (combines === 'unless') {
    const [holds, exception] = children
    if (!holds || !exception || exception.value === 'open') return decidingChildren(trace)
    return exception.value === 'yes' ? [exception] : [holds, exception]
  }
  return decidingChildren(trace)
}

function labelOf({ pack: { rules } }: FoundCase, { kind, id }: Trace): string {
  if (id === null) return ''
  if (kind === 'choice') {
    return rules.elements.flatMap((element) => element.choices ?? []).find((choice) => choice.id === id)?.label ?? id
  }
  const list = kind === 'fact' ? rules.facts : kind === 'element' ? rules.elements : rules.findings
  return list.find((rule) => rule.id === id)?.label ?? id
}
