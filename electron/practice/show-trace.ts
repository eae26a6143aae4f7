import { decidingChildren } from '../../shared/classifier/deciding'
import type { Evaluation, FindingResult, Trace } from '../../shared/classifier/engine'
import type { FindingRule } from '../../shared/classifier/rules'
import type { FindingTrace, Named, TraceNode } from '../../shared/model/practice'
import { askedSubjects, isOfCase } from '../../shared/practice/part'
import { type FoundCase, lawOf } from './cases'
import { labelOf, personLabel, quotesOf } from './shown-facts'
import { bothSides } from './why'

/**
 * Gives how the engine got to each finding that is asked, and to those for information that the case shows: one for each
 * person where it is of persons and the case has several.
 */
export function showTraces(found: FoundCase, evaluation: Evaluation): FindingTrace[] {
  const { case: one, pack } = found
  const persons = askedSubjects(one.persons)
  return pack.rules.findings.flatMap((rule): FindingTrace[] => {
    const whole = evaluation.findings[rule.id]
    if (!whole || (!rule.asked && whole.shown === 'no')) return []
    if (persons.length === 0 || isOfCase(pack.rules, rule)) return [showTrace(found, rule, whole, null)]
    return persons.flatMap(({ id, label }) => {
      const result = evaluation.subjects.find(({ subject }) => subject === id)?.findings[rule.id]
      return result && (rule.asked || result.shown !== 'no') ? [showTrace(found, rule, result, { id, label })] : []
    })
  })
}

function showTrace(found: FoundCase, rule: FindingRule, result: FindingResult, subject: Named | null): FindingTrace {
  return {
    id: rule.id,
    label: rule.label,
    subject,
    value: result.value,
    shown: result.shown,
    asked: rule.asked,
    assumes: rule.assumes,
    debated: rule.debated ?? null,
    law: lawOf(found, rule.source),
    root: showStep(found, result.trace, { subject: subject?.id ?? null, actor: null }),
  }
}

/** Of whom the step above is: what is the same is not said again. */
type Above = Pick<Trace, 'subject' | 'actor'>

function showStep(found: FoundCase, trace: Trace, above: Above): TraceNode {
  const { rules } = found.pack
  const shown = plain(trace)
  const element = rules.elements.find(({ id }) => shown.kind === 'element' && id === shown.id)
  const children = shownChildren(shown)
  const [only] = children
  // An element that is but one fact is shown with the fact's words; a finding names what it rests on.
  const isOneFact =
    (shown.kind !== 'finding' && shown.combines === 'name' && only?.kind === 'fact') || isDeniedAsOne(shown)
  const fact = shown.kind === 'fact' ? shown : isOneFact && only ? only : null
  const of = fact ?? shown
  const isNew = (role: 'subject' | 'actor') => of[role] !== null && of[role] !== above[role]
  const sides = fact?.disputed ? bothSides(found, fact) : null
  const { combines } = shown
  return {
    label: stepLabel(found, shown),
    kind: shown.kind === 'choice' ? 'condition' : shown.kind,
    value: shown.value,
    combines: fact ? null : combines === 'name' ? 'all' : combines === 'choice' ? 'any' : combines,
    count: shown.count,
    // Of whom it is matters where something is told of somebody.
    subject: (fact || combines === 'some') && isNew('subject') ? personLabel(found, of.subject) : null,
    actor: fact && isNew('actor') ? personLabel(found, fact.actor) : null,
    assumed: shown.assumed,
    notNeeded: needless(found, trace),
    disputed: sides && {
      yes: sides.yes.flatMap(({ quotes }) => quotes),
      no: sides.no.flatMap(({ quotes }) => quotes),
    },
    quotes: fact && !sides ? quotesOf([fact]) : [],
    source: element ? lawOf(found, element.source).text : null,
    question: shown.value === 'open' ? (questionOf(found, fact) ?? element?.question ?? null) : null,
    children: fact ? [] : children.map((child) => showStep(found, child, above)),
  }
}

/** Tells whether an element is denied in one breath, and not fact by fact. */
const isDeniedAsOne = ({ kind, id, value, children }: Trace): boolean =>
  kind === 'element' &&
  value === 'no' &&
  children.every(({ told }) => told.length > 0 && told.every(({ fact }) => fact === id))

function questionOf({ pack: { rules } }: FoundCase, fact: Trace | null): string | null {
  return rules.facts.find(({ id }) => id === fact?.id)?.question ?? null
}

/**
 * Puts a condition that has no name of its own into the step that it alone decides; what may be needless takes the name of what
 * is asked for; of what holds of some person shows the person, and not again why.
 */
function plain(trace: Trace): Trace {
  const turned = withoutDoubleNot(trace)
  if (turned !== trace) return plain(turned)
  if (trace.combines === 'not-needed-if') {
    const [holds, exception] = trace.children
    if (!holds || !exception) return trace
    const { kind, id, subject, actor } = holds
    if (exception.value === 'yes')
      return { ...trace, kind, id, subject, actor, value: holds.value, children: [exception] }
    return { ...trace, kind, id, subject, actor, children: [...shownChildren(plain(holds)), exception] }
  }
  const children = shownChildren(trace)
  const [only] = children
  if (trace.combines === 'some') {
    const first = children.find(({ value }) => value === trace.value)
    return first
      ? { ...first, subject: trace.value === 'yes' ? first.subject : null, combines: 'some', children: [] }
      : trace
  }
  if (children.length !== 1 || only?.value !== trace.value) return trace
  // An exception that was assumed away, and what may be needless, stay to be seen.
  const isForwarded = trace.combines !== 'not' && !trace.assumed && only.kind === 'condition'
  if (!isForwarded || only.combines === 'not-needed-if' || only.combines === 'some') return trace
  const { combines, count, children: below, assumed } = only
  return plain({ ...trace, combines, count, children: below, assumed })
}

/** Gives "this, or the exception" for a denial that an exception rebuts: not (not this, unless the exception). */
function withoutDoubleNot(trace: Trace): Trace {
  const [only] = trace.children
  const [holds, exception] = only?.children ?? []
  if (trace.combines !== 'not' || only?.combines !== 'unless' || holds?.combines !== 'not' || !exception) return trace
  return { ...trace, combines: 'any', assumed: only.assumed, children: [...holds.children, exception] }
}

/** Leaves out what was not told and does not matter for the value: of nine means, the seven of which the case is silent. */
function shownChildren(trace: Trace): Trace[] {
  const { combines, children, value } = trace
  const told = children.filter((child) => child.value !== 'open' || child.kind !== 'fact' || child.disputed)
  switch (combines) {
    case 'any':
    case 'at-least':
      // Where one is enough, other findings that do not hold add nothing.
      return value === 'no'
        ? children
        : told.filter((child) => value === 'open' || child.value === 'yes' || child.kind === 'fact')
    case 'all':
      return value === 'no' ? decidingChildren(trace) : children
    case 'not-needed-if':
      return children
    case 'unless': {
      const [holds, exception] = children
      if (!holds || !exception) return children
      return exception.value === 'yes' ? [exception] : [holds, exception]
    }
    default:
      return decidingChildren(trace)
  }
}

function needless(found: FoundCase, { combines, children: [, exception] }: Trace): string | null {
  return combines === 'not-needed-if' && exception?.value === 'yes' ? factLabel(found, exception) : null
}

/** Gives the words of the fact that a step comes down to, else its own. */
function factLabel(found: FoundCase, trace: Trace): string {
  const [only, ...others] = trace.children
  if (trace.combines === 'name' && only && others.length === 0) return factLabel(found, only)
  return trace.id === null ? '' : labelOf(found, trace.id)
}

function stepLabel(found: FoundCase, { kind, id }: Trace): string {
  if (id === null) return ''
  if (kind !== 'choice') return labelOf(found, id)
  const choices = found.pack.rules.elements.flatMap((element) => element.choices ?? [])
  return choices.find((choice) => choice.id === id)?.label ?? id
}
