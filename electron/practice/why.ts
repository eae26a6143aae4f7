import { assumedSteps } from '../../shared/classifier/deciding'
import type { Trace } from '../../shared/classifier/engine'
import type { Change } from '../../shared/classifier/told'
import type { ShownChange, ShownFlip, WhyNot, WhyReason } from '../../shared/model/practice'
import type { AskedPart } from './asked-parts'
import type { FoundCase } from './cases'
import { elementFlips } from './element-flips'
import { factsBehind, factsWithin, labelOf, personsOf, shownChanges, shownFacts } from './shown-facts'

const SETS_AT_MOST = 3
const NAMED_AT_MOST = 3

/**
 * Gives, for each value that could have been given, why it is right or why not: what of the text speaks for it or against it,
 * and what would have to be told for it.
 * @param flips by which the findings of the case would change
 */
export function whyNot(
  found: FoundCase,
  part: AskedPart,
  given: string | null,
  flips: () => readonly ShownFlip[],
): WhyNot[] {
  const sets = part.kind === 'element' ? elementSets(found, part) : findingSets(part.id, flips())
  const { trace } = part
  const decided = shownFacts(found, factsBehind(trace))
  const undecided = [...disputedIn(found, trace), ...silentIn(found, trace)]
  const assumed = assumedIn(found, trace)
  return part.options.map(({ id, label }) => {
    const isRight = id === part.expected
    const told = sets(id)
    const reasons: WhyReason[] = []
    if (decided.length > 0) reasons.push({ kind: isRight ? 'for' : 'against', facts: decided })
    else {
      const pointing = shownFacts(
        found,
        factsWithin(trace).filter(({ value }) => value === 'yes'),
      )
      if (isRight && id === 'insufficient' && pointing.length > 0) reasons.push({ kind: 'for', facts: pointing })
      reasons.push(...undecided)
    }
    if (isRight) reasons.push(...assumed)
    else if (told.length > 0) reasons.push({ kind: 'would', sets: told })
    return { option: id, label, isGiven: id === given, isRight, reasons }
  })
}

function elementSets(found: FoundCase, part: AskedPart & { kind: 'element' }): (option: string) => ShownChange[][] {
  const flips = elementFlips(found, part)
  return (option) =>
    option === 'open'
      ? []
      : flips
          .filter(({ value }) => value === option)
          .map(({ changes, isWhole }) => (isWhole ? [wholeChange(found, part, changes)] : shownChanges(found, changes)))
}

function wholeChange(found: FoundCase, part: AskedPart, changes: readonly Change[]): ShownChange {
  const [first] = changes
  const persons = personsOf(found, { fact: part.id, subject: first?.subject ?? null, actor: null })
  return { fact: part.id, label: part.label, ...persons, from: part.trace.value, to: 'no' }
}

const findingSets =
  (id: string, flips: readonly ShownFlip[]) =>
  (option: string): ShownChange[][] =>
    flips
      .filter(({ finding, becomes }) => finding === id && becomes === option)
      .slice(0, SETS_AT_MOST)
      .map(({ changes }) => changes)

function disputedIn(found: FoundCase, trace: Trace): WhyReason[] {
  return factsWithin(trace)
    .filter(({ disputed }) => disputed)
    .map((step) => ({ kind: 'disputed', ...bothSides(found, step) }))
}

/** Gives what says yes of a disputed fact, and what says no. */
export function bothSides(found: FoundCase, step: Trace) {
  const saying = (value: 'yes' | 'no') =>
    shownFacts(found, [{ ...step, value, told: step.told.filter(({ is }) => (is === 'no') === (value === 'no')) }])
  return { yes: saying('yes'), no: saying('no') }
}

function silentIn(found: FoundCase, trace: Trace): WhyReason[] {
  const labels = [...new Set(silentBelow(trace).map((id) => labelOf(found, id)))]
  if (labels.length === 0) return []
  return [{ kind: 'silent', labels: labels.slice(0, NAMED_AT_MOST), more: Math.max(0, labels.length - NAMED_AT_MOST) }]
}

/** Gives the ids of what is open for want of words: an element of which nothing is told at all, else its facts. */
function silentBelow(trace: Trace): string[] {
  if (trace.value !== 'open' || trace.disputed) return []
  if (trace.kind === 'fact') return trace.id === null ? [] : [trace.id]
  const isSilent = factsWithin(trace).every(({ value, disputed }) => value === 'open' && !disputed)
  if (trace.kind === 'element' && trace.id !== null && isSilent) return [trace.id]
  const open = trace.children.filter(({ value }) => value === 'open')
  if (trace.combines === 'some') return open.slice(0, 1).flatMap(({ id }) => id ?? [])
  return open.flatMap(silentBelow)
}

function assumedIn(found: FoundCase, trace: Trace): WhyReason[] {
  const labels = assumedLabels(found, trace)
  return labels.length === 0 ? [] : [{ kind: 'assumed', labels }]
}

/** Gives the words for the exceptions that were assumed not to apply and on which a value rests. */
export function assumedLabels(found: FoundCase, trace: Trace): string[] {
  if (trace.value === 'open') return []
  const exceptions = assumedSteps(trace).flatMap(({ children: [, exception] }) => exception ?? [])
  return [...new Set(exceptions.flatMap((step) => (step.id === null ? [] : labelOf(found, step.id))))]
}
